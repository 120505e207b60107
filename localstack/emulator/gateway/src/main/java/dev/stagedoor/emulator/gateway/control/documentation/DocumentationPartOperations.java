package dev.stagedoor.emulator.gateway.control.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.NotFoundException;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.DocumentationPart;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.openapi.DocumentationReader;
import dev.stagedoor.emulator.gateway.openapi.InvalidOpenApiException;

/**
 * The actions on documentation parts.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DocumentationPart.html">DocumentationPart</a>.
 */
public final class DocumentationPartOperations {

    private static final int MAX_PARTS = 2_000;

    private final ApiStore store;
    private final Ids ids;

    public DocumentationPartOperations(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateDocumentationPart", this::create, "GetDocumentationPart", this::get,
                "GetDocumentationParts", this::list, "UpdateDocumentationPart", this::update,
                "DeleteDocumentationPart", this::delete, "ImportDocumentationParts", this::importParts);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "location", "properties");
        DocumentationPart part = new DocumentationPart(ids.lower(6), input.object("location").node(),
                checkedProperties(input.text("properties")));
        store.update(input.text("restApiId"), state -> state.withApi(with(state.api(), List.of(part), false)));
        return AwsResponse.of(201, shape(part));
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(shape(of(store.get(request.text("restApiId")).api(),
                request.text("documentationPartId"))));
    }

    private AwsResponse list(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "type", "nameQuery", "path", "position", "limit");
        List<DocumentationPart> parts = store.get(input.text("restApiId")).api().documentationParts().values().stream()
                .filter(part -> fits(part, "type", input.text("type")))
                .filter(part -> fits(part, "path", input.text("path")))
                .filter(part -> fits(part, "name", input.text("nameQuery"))).toList();
        return AwsResponse.ok(Page.of(input, parts, DocumentationPart::id, DocumentationPartOperations::shape));
    }

    private AwsResponse update(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String id = request.text("documentationPartId");
        // To AWS, an API that is not there is a part that is not there.
        store.find(request.text("restApiId")).orElseThrow(DocumentationPartOperations::missing);
        RestApi api = store.update(request.text("restApiId"), state -> {
            DocumentationPart part = of(state.api(), id);
            for (PatchOperation patch : patches) {
                patch.replaceOnly("/properties");
                part = new DocumentationPart(id, part.location(), checkedProperties(patch.value()));
            }
            return state.withApi(with(state.api(), List.of(part), false));
        }).api();
        return AwsResponse.ok(shape(of(api, id)));
    }

    private AwsResponse delete(AwsRequest request) {
        store.update(request.text("restApiId"), state -> {
            RestApiBuilder api = state.api().toBuilder();
            api.documentationParts().remove(of(state.api(), request.text("documentationPartId")).id());
            return state.withApi(api.build());
        });
        return AwsResponse.empty(202);
    }

    private AwsResponse importParts(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "mode", "failOnWarnings", "body");
        boolean overwrite = "overwrite".equals(input.text("mode"));
        store.get(input.text("restApiId"));
        List<DocumentationPart> parts = new ArrayList<>();
        try {
            parts.addAll(DocumentationReader.read(request.payload().getBytes(), ids));
        } catch (InvalidOpenApiException e) {
            throw new BadRequestException("Unable to build importer with provided input.");
        }
        store.update(input.text("restApiId"), state -> state.withApi(with(state.api(), parts, overwrite)));
        ObjectNode answer = Json.object();
        answer.set("ids", Shapes.texts(parts.stream().map(DocumentationPart::id).toList()));
        return AwsResponse.ok(answer);
    }

    private static RestApi with(RestApi api, List<DocumentationPart> parts, boolean overwrite) {
        RestApiBuilder builder = api.toBuilder();
        if (overwrite) {
            builder.documentationParts().clear();
        }
        for (DocumentationPart part : parts) {
            builder.documentationParts().values().removeIf(other -> other.location().equals(part.location()));
            builder.documentationParts().put(part.id(), part);
        }
        if (builder.documentationParts().size() > MAX_PARTS) {
            throw new BadRequestException("At most " + MAX_PARTS + " documentation parts");
        }
        return builder.build();
    }

    private static DocumentationPart of(RestApi api, String id) {
        DocumentationPart part = id == null ? null : api.documentationParts().get(id);
        if (part == null) {
            throw missing();
        }
        return part;
    }

    private static NotFoundException missing() {
        return new NotFoundException("Invalid Documentation part identifier specified");
    }

    private static boolean fits(DocumentationPart part, String member, String wanted) {
        return wanted == null || part.location().path(member).asText().equals(wanted);
    }

    private static String checkedProperties(String properties) {
        if (properties == null || !DocumentationReader.isObject(properties)) {
            throw new BadRequestException("Documentation part properties must be a JSON object");
        }
        return properties;
    }

    private static ObjectNode shape(DocumentationPart part) {
        ObjectNode shape = Json.object().put("id", part.id()).put("properties", part.properties());
        shape.set("location", part.location().deepCopy());
        return shape;
    }
}
