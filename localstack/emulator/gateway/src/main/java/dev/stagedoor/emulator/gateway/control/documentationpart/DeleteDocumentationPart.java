package dev.stagedoor.emulator.gateway.control.documentationpart;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationPart.html">DeleteDocumentationPart</a>. */
final class DeleteDocumentationPart implements ControlOperation {

    private final ApiStore store;

    DeleteDocumentationPart(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        store.update(request.text("restApiId"), state -> {
            String id = DocumentationParts.of(state.api(), request.text("documentationPartId")).id();
            return state.change(api -> api.documentationParts().remove(id));
        });
        return AwsResponse.empty(202);
    }
}
