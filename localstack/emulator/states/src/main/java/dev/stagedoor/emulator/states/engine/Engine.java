package dev.stagedoor.emulator.states.engine;

/** Starts executions. */
public final class Engine {

    private final EngineContext context;

    public Engine(EngineContext context) {
        this.context = context;
    }

    /** Starts it; what it does is seen in its log, its end in its future. */
    public Execution start(ExecutionRequest request) {
        return start(request, Probe.NONE);
    }

    /** Starts it and looks into it. */
    public Execution start(ExecutionRequest request, Probe probe) {
        Execution execution = new Execution(request, context, probe);
        execution.start();
        return execution;
    }
}
