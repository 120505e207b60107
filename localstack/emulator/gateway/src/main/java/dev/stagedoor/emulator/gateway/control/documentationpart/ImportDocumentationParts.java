package dev.stagedoor.emulator.gateway.control.documentationpart;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;
import dev.stagedoor.emulator.gateway.openapi.DocumentationReader;
import dev.stagedoor.emulator.gateway.openapi.InvalidOpenApiException;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportDocumentationParts.html">ImportDocumentationParts</a>. */
final class ImportDocumentationParts implements ControlOperation {

    private final ApiStore store;
    private final Ids ids;

    ImportDocumentationParts(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "mode", "failOnWarnings", "body");
        boolean overwrite = "overwrite".equals(input.text("mode"));
        store.get(input.text("restApiId"));
        List<DocumentationPart> parts = read(request);
        store.update(input.text("restApiId"),
                state -> state.withApi(DocumentationParts.with(state.api(), parts, overwrite)));
        ObjectNode answer = Json.object();
        answer.set("ids", Shapes.texts(parts.stream().map(DocumentationPart::id).toList()));
        return AwsResponse.ok(answer);
    }

    private List<DocumentationPart> read(AwsRequest request) {
        try {
            return DocumentationReader.read(request.payload().getBytes(), ids);
        } catch (InvalidOpenApiException e) {
            throw new BadRequestException("Unable to build importer with provided input.");
        }
    }
}
