package dev.stagedoor.emulator.gateway.control.documentationpart;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationPart.html">GetDocumentationPart</a>. */
final class GetDocumentationPart implements ControlOperation {

    private final ApiStore store;

    GetDocumentationPart(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(DocumentationParts.shape(DocumentationParts
                .of(store.get(request.text("restApiId")).api(), request.text("documentationPartId"))));
    }
}
