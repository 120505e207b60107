package dev.stagedoor.emulator.gateway.control.documentationpart;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationParts.html">GetDocumentationParts</a>. */
final class GetDocumentationParts implements ControlOperation {

    private final ApiStore store;

    GetDocumentationParts(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "type", "nameQuery", "path", "position", "limit");
        List<DocumentationPart> parts = store.get(input.text("restApiId")).api().documentationParts().values().stream()
                .filter(part -> fits(part, "type", input.text("type")))
                .filter(part -> fits(part, "path", input.text("path")))
                .filter(part -> fits(part, "name", input.text("nameQuery"))).toList();
        return AwsResponse.ok(Page.of(input, parts, DocumentationPart::id, DocumentationParts::shape));
    }

    private static boolean fits(DocumentationPart part, String member, String wanted) {
        return wanted == null || part.location().path(member).asText().equals(wanted);
    }
}
