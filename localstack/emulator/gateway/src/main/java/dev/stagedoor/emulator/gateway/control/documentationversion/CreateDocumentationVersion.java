package dev.stagedoor.emulator.gateway.control.documentationversion;

import java.time.Clock;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.model.DocumentationVersion;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.model.Stage;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationVersion.html">CreateDocumentationVersion</a>. */
final class CreateDocumentationVersion implements ControlOperation {

    private final ApiStore store;
    private final Clock clock;

    CreateDocumentationVersion(ApiStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private static final int MAX_VERSIONS = 100;

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "documentationVersion", "stageName", "description");
        String version = input.text("documentationVersion");
        new Constraints().required("createDocumentationVersionInput.documentationVersion", version).check();
        ApiState changed = store.update(input.text("restApiId"), state -> {
            ApiState with = state.withApi(with(state.api(), version, input.text("description")));
            Stage stage = input.has("stageName") ? state.stage(input.text("stageName")) : null;
            return stage == null ? with : with.withStage(stage.toBuilder().documentationVersion(version).build());
        });
        return AwsResponse.of(201, DocumentationVersions.shape(DocumentationVersions.of(changed.api(), version)));
    }

    private RestApi with(RestApi before, String version, String description) {
        RestApiBuilder api = before.toBuilder();
        if (api.documentationVersions().size() >= MAX_VERSIONS) {
            throw new LimitExceededException("At most " + MAX_VERSIONS + " documentation versions");
        }
        DocumentationVersion created = new DocumentationVersion(version, description, clock.instant(),
                api.documentationParts());
        if (api.documentationVersions().putIfAbsent(version, created) != null) {
            throw new ConflictException("Documentation version already exists");
        }
        return api.build();
    }
}
