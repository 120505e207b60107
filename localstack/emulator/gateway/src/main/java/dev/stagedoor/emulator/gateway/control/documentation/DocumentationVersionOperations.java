package dev.stagedoor.emulator.gateway.control.documentation;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ConflictException;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.LimitExceededException;
import dev.stagedoor.emulator.gateway.control.NotFoundException;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.DocumentationVersion;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * The actions on documentation versions.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_DocumentationVersion.html">DocumentationVersion</a>.
 */
public final class DocumentationVersionOperations {

    private static final int MAX_VERSIONS = 100;

    private final ApiStore store;
    private final Clock clock;

    public DocumentationVersionOperations(ApiStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateDocumentationVersion", this::create, "GetDocumentationVersion", this::get,
                "GetDocumentationVersions", this::list, "DeleteDocumentationVersion", this::delete);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "documentationVersion", "stageName", "description");
        String version = input.text("documentationVersion");
        new Constraints().required("createDocumentationVersionInput.documentationVersion", version).check();
        ApiState changed = store.update(input.text("restApiId"), state -> {
            RestApiBuilder api = state.api().toBuilder();
            if (api.documentationVersions().size() >= MAX_VERSIONS) {
                throw new LimitExceededException("At most " + MAX_VERSIONS + " documentation versions");
            }
            DocumentationVersion created = new DocumentationVersion(version, input.text("description"), clock.instant(),
                    api.documentationParts());
            if (api.documentationVersions().putIfAbsent(version, created) != null) {
                throw new ConflictException("Documentation version already exists");
            }
            ApiState with = state.withApi(api.build());
            Stage stage = input.has("stageName") ? state.stage(input.text("stageName")) : null;
            return stage == null ? with : with.withStage(stage.toBuilder().documentationVersion(version).build());
        });
        return AwsResponse.of(201, shape(of(changed.api(), version)));
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(shape(of(store.get(request.text("restApiId")).api(),
                request.text("documentationVersion"))));
    }

    private AwsResponse list(AwsRequest request) {
        List<DocumentationVersion> all = List
                .copyOf(store.get(request.text("restApiId")).api().documentationVersions().values());
        return AwsResponse.ok(Page.of(Input.of(request), all, DocumentationVersion::version,
                DocumentationVersionOperations::shape));
    }

    private AwsResponse delete(AwsRequest request) {
        store.update(request.text("restApiId"), state -> {
            RestApiBuilder api = state.api().toBuilder();
            api.documentationVersions().remove(of(state.api(), request.text("documentationVersion")).version());
            return state.withApi(api.build());
        });
        return AwsResponse.empty(202);
    }

    private static DocumentationVersion of(RestApi api, String version) {
        DocumentationVersion found = version == null ? null : api.documentationVersions().get(version);
        if (found == null) {
            throw new NotFoundException("Invalid Documentation version specified");
        }
        return found;
    }

    private static ObjectNode shape(DocumentationVersion version) {
        ObjectNode shape = Json.object().put("version", version.version()).put("createdDate",
                version.createdDate().getEpochSecond());
        Shapes.put(shape, "description", version.description());
        return shape;
    }
}
