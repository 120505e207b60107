package dev.stagedoor.emulator.gateway.exchange;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * A stage that is about to be served.
 *
 * @param stage its settings
 * @param snapshot what it will serve
 * @param before the stage as it is served until now; null if it is not. For the canary it is the stage beside it, so that both
 *        share what the stage has once, such as its limits
 * @param canary whether this is the stage as canary requests find it, the overrides among its variables
 */
public record StagePublication(Stage stage, Snapshot snapshot, PublishedStage before, boolean canary) {

    /** A stage for all requests but the canary's. */
    public StagePublication(Stage stage, Snapshot snapshot, PublishedStage before) {
        this(stage, snapshot, before, false);
    }

    /** What was prepared for the stage as it is served until now, or null. */
    public <P> P before(StagePart<P> part) {
        return before == null ? null : before.part(part);
    }

    /** What the stage does for a method beside serving it. */
    public MethodSettings settings(CompiledMethod method) {
        return stage.settings(method.resourcePath(), method.httpMethod());
    }
}
