package dev.stagedoor.emulator.gateway.control.documentationpart;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationPart.html">CreateDocumentationPart</a>. */
final class CreateDocumentationPart implements ControlOperation {

    private final ApiStore store;
    private final Ids ids;

    CreateDocumentationPart(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "location", "properties");
        DocumentationPart part = new DocumentationPart(ids.lower(6), input.object("location").node(),
                DocumentationParts.checkedProperties(input.text("properties")));
        store.update(input.text("restApiId"),
                state -> state.withApi(DocumentationParts.with(state.api(), List.of(part), false)));
        return AwsResponse.of(201, DocumentationParts.shape(part));
    }
}
