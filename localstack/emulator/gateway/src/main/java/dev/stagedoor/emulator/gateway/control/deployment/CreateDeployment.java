package dev.stagedoor.emulator.gateway.control.deployment;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.control.stage.Stages;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/**
 * Takes the snapshot, and puts a stage on it where one is named.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html">CreateDeployment</a>.
 */
final class CreateDeployment implements ControlOperation {

    private static final int MAX_DEPLOYMENTS = 1_000;

    private final ApiStore store;
    private final Stages stages;
    private final StagePublisher publisher;
    private final DeploymentCheck check;
    private final Ids ids;
    private final Clock clock;

    CreateDeployment(ApiStore store, Stages stages, StagePublisher publisher, DeploymentCheck check,
            Ids ids, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.publisher = publisher;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "stageName", "stageDescription", "description", "variables",
                "cacheClusterEnabled", "cacheClusterSize", "canarySettings", "tracingEnabled");
        AtomicReference<Deployment> created = new AtomicReference<>();
        store.update(input.text("restApiId"), state -> {
            created.set(snapshot(state, input.text("description")));
            publisher.validate(state.api());
            ApiState deployed = state.withDeployment(created.get());
            boolean toStage = !input.text("stageName", "").isEmpty() || input.has("canarySettings");
            return toStage ? stages.put(deployed, stage(state, input, created.get())) : deployed;
        });
        return AwsResponse.of(201, DeploymentJson.of(created.get()));
    }

    private Deployment snapshot(ApiState state, String description) {
        check.check(state.api());
        if (state.deployments().size() >= MAX_DEPLOYMENTS) {
            throw new LimitExceededException("At most " + MAX_DEPLOYMENTS + " deployments: delete old ones");
        }
        return new Deployment(ids.lower(6), description, clock.instant(), state.api());
    }

    private Stage stage(ApiState state, Input input, Deployment deployment) {
        Stage before = state.stages().get(input.text("stageName", ""));
        if (input.has("canarySettings")) {
            CanarySettings canary = CanaryRelease.of(before, input, deployment);
            return stages.edit(before).canarySettings(canary).build();
        }
        if (before == null) {
            return stages.create(input, deployment.id(), input.text("stageDescription"));
        }
        StageBuilder stage = stages.edit(before);
        stage.variables().putAll(input.textMap("variables"));
        if (input.has("stageDescription")) {
            stage.description(input.text("stageDescription"));
        }
        // While there is a canary, a plain deployment goes there too: the stage's own stays.
        return before.canarySettings() == null
                ? stage.deploymentId(deployment.id()).build()
                : stage.canarySettings(before.canarySettings().withDeployment(deployment.id())).build();
    }
}
