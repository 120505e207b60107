package dev.stagedoor.emulator.gateway.control.documentationversion;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.DocumentationVersion;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersions.html">GetDocumentationVersions</a>. */
final class GetDocumentationVersions implements ControlOperation {

    private final ApiStore store;

    GetDocumentationVersions(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<DocumentationVersion> all = List
                .copyOf(store.get(request.text("restApiId")).api().documentationVersions().values());
        return AwsResponse.ok(Page.of(Input.of(request), all, DocumentationVersion::version,
                DocumentationVersions::shape));
    }
}
