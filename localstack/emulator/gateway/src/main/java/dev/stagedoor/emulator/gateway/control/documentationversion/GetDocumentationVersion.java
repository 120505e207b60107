package dev.stagedoor.emulator.gateway.control.documentationversion;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersion.html">GetDocumentationVersion</a>. */
final class GetDocumentationVersion implements ControlOperation {

    private final ApiStore store;

    GetDocumentationVersion(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(DocumentationVersions.shape(DocumentationVersions
                .of(store.get(request.text("restApiId")).api(), request.text("documentationVersion"))));
    }
}
