package dev.stagedoor.emulator.gateway.control.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/** Makes stages, and puts them to work: a stage that is stored is one that is served. */
public final class Stages {

    /** AWS's quota. */
    private static final int MAX_STAGES = 10;
    private static final int MAX_VARIABLES = 100;
    /** In gigabytes; what a cluster without a size gets. */
    private static final String SMALLEST_CACHE = "0.5";
    private static final List<String> CACHE_SIZES = List.of(SMALLEST_CACHE, "1.6", "6.1", "13.5", "28.4", "58.2", "118",
            "237");

    private final StagePublisher publisher;
    private final Clock clock;

    public Stages(StagePublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A new stage as CreateStage or CreateDeployment describe it. */
    public Stage create(Input input, String deploymentId, String description) {
        Instant now = clock.instant();
        Boolean cache = input.has("cacheClusterEnabled") && input.flag("cacheClusterEnabled");
        StageBuilder stage = Stage.builder(input.text("stageName"), deploymentId).description(description)
                .cacheClusterEnabled(cache).cacheClusterSize(input.text("cacheClusterSize"))
                .tracingEnabled(input.flag("tracingEnabled")).createdDate(now).lastUpdatedDate(now);
        stage.variables().putAll(input.textMap("variables"));
        return stage.build();
    }

    /** A copy to be changed, now. */
    public StageBuilder edit(Stage stage) {
        return stage.toBuilder().lastUpdatedDate(clock.instant());
    }

    /**
     * Serves the stage as it now is, and gives the state that says so.
     *
     * @throws BadRequestException if the stage is not valid, or cannot be served; then nothing has changed
     */
    public ApiState put(ApiState state, Stage stage) {
        if (!stage.stageName().matches("[a-zA-Z0-9_-]{1,128}")) {
            throw new BadRequestException("Stage name only allows a-zA-Z0-9_- and at most 128 characters");
        }
        if (!state.stages().containsKey(stage.stageName()) && state.stages().size() >= MAX_STAGES) {
            throw new LimitExceededException("Maximum number of stages for this API has been reached: " + MAX_STAGES);
        }
        checkVariables(stage.variables());
        Deployment canary = null;
        if (stage.canarySettings() != null) {
            double percent = stage.canarySettings().percentTraffic();
            if (!(percent >= 0 && percent <= 100)) {
                throw new BadRequestException("Invalid value specified for percentTraffic: must be between 0 and 100");
            }
            checkVariables(stage.canarySettings().stageVariableOverrides());
            canary = existing(state, stage.canarySettings().deploymentId());
        }
        new Constraints().oneOf("cacheClusterSize", stage.cacheClusterSize(), CACHE_SIZES).check();
        Deployment deployment = existing(state, stage.deploymentId());
        Stage sized = stage.cacheClusterEnabled() && stage.cacheClusterSize() == null
                ? stage.toBuilder().cacheClusterSize(SMALLEST_CACHE).build()
                : stage;
        publisher.publish(state.api().id(), sized, deployment, canary);
        return state.withStage(sized);
    }

    private static Deployment existing(ApiState state, String deploymentId) {
        Deployment deployment = state.deployments().get(deploymentId == null ? "" : deploymentId);
        if (deployment == null) {
            throw new BadRequestException("Deployment id does not exist");
        }
        return deployment;
    }

    private static void checkVariables(Map<String, String> variables) {
        if (variables.size() > MAX_VARIABLES) {
            throw new LimitExceededException("At most " + MAX_VARIABLES + " stage variables");
        }
        variables.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9_]{1,64}")) {
                throw new BadRequestException("Invalid stage variable name specified: " + name);
            }
            if (!value.matches("[A-Za-z0-9\\-._~:/?#&=,]{0,512}")) {
                throw new BadRequestException("Invalid stage variable value specified for " + name
                        + ": only A-Za-z0-9-._~:/?#&=, and at most 512 characters");
            }
        });
    }
}
