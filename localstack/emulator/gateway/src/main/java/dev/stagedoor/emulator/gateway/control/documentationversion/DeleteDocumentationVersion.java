package dev.stagedoor.emulator.gateway.control.documentationversion;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationVersion.html">DeleteDocumentationVersion</a>. */
final class DeleteDocumentationVersion implements ControlOperation {

    private final ApiStore store;

    DeleteDocumentationVersion(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        store.update(request.text("restApiId"), state -> {
            String version = DocumentationVersions.of(state.api(), request.text("documentationVersion")).version();
            return state.change(api -> api.documentationVersions().remove(version));
        });
        return AwsResponse.empty(202);
    }
}
