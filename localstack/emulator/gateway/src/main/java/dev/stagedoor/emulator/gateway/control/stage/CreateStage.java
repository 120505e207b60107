package dev.stagedoor.emulator.gateway.control.stage;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html">CreateStage</a>. */
final class CreateStage implements ControlOperation {

    private final ApiStore store;
    private final Stages stages;

    CreateStage(ApiStore store, Stages stages) {
        this.store = store;
        this.stages = stages;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "stageName", "deploymentId", "description", "cacheClusterEnabled",
                "cacheClusterSize", "variables", "documentationVersion", "canarySettings", "tracingEnabled", "tags");
        new Constraints().required("createStageInput.stageName", input.text("stageName"))
                .required("createStageInput.deploymentId", input.text("deploymentId")).check();
        ApiState state = store.update(input.text("restApiId"), before -> {
            if (before.stages().containsKey(input.text("stageName"))) {
                throw new ConflictException("Stage already exists");
            }
            return stages.put(before, stage(input));
        });
        return AwsResponse.of(201, StageJson.of(state.stage(input.text("stageName"))));
    }

    private Stage stage(Input input) {
        StageBuilder stage = stages.create(input, input.text("deploymentId"), input.text("description")).toBuilder()
                .documentationVersion(input.text("documentationVersion"));
        stage.tags().putAll(input.textMap("tags"));
        if (input.has("canarySettings")) {
            Input canary = input.object("canarySettings");
            Double percent = canary.decimal("percentTraffic");
            stage.canarySettings(new CanarySettings(percent == null ? 0 : percent,
                    canary.text("deploymentId", input.text("deploymentId")), canary.textMap("stageVariableOverrides"),
                    canary.flag("useStageCache")));
        }
        return stage.build();
    }
}
