package dev.stagedoor.emulator.gateway.control.documentationpart;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationPart.html">UpdateDocumentationPart</a>. */
final class UpdateDocumentationPart implements ControlOperation {

    private final ApiStore store;

    UpdateDocumentationPart(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String id = request.text("documentationPartId");
        // To AWS, an API that is not there is a part that is not there.
        store.find(request.text("restApiId")).orElseThrow(DocumentationParts::missing);
        RestApi api = store.update(request.text("restApiId"), state -> {
            DocumentationPart part = PatchOperation.applied(patches, DocumentationParts.of(state.api(), id),
                    UpdateDocumentationPart::apply);
            return state.withApi(DocumentationParts.with(state.api(), List.of(part), false));
        }).api();
        return AwsResponse.ok(DocumentationParts.shape(DocumentationParts.of(api, id)));
    }

    private static DocumentationPart apply(DocumentationPart part, PatchOperation patch) {
        patch.replaceOnly("/properties");
        return new DocumentationPart(part.id(), part.location(), DocumentationParts.checkedProperties(patch.value()));
    }
}
