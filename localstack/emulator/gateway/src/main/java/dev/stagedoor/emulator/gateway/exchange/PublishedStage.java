package dev.stagedoor.emulator.gateway.exchange;

import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.Snapshot;

/** A stage as it is served: a snapshot, the stage's variables, and the integrations bound to both. Immutable. */
public final class PublishedStage {

    private final String name;
    private final Snapshot snapshot;
    private final Map<String, String> variables;
    private final IntegrationExecutor[] executors;

    /** @param executors by {@link CompiledMethod#index()} */
    public PublishedStage(String name, Snapshot snapshot, Map<String, String> variables,
            IntegrationExecutor[] executors) {
        this.name = name;
        this.snapshot = snapshot;
        this.variables = variables;
        this.executors = executors.clone();
    }

    public String name() {
        return name;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Map<String, String> variables() {
        return variables;
    }

    public IntegrationExecutor executor(CompiledMethod method) {
        return executors[method.index()];
    }
}
