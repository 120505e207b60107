package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.api.ExecutionLimitExceededException;

/** Starts executions. */
public final class Engine {

    private static final long EXECUTION = 6 * 1024;

    private final EngineContext context;
    private final Load load;

    public Engine(EngineContext context) {
        this(context, Load.ofHeap());
    }

    Engine(EngineContext context, Load load) {
        this.context = context;
        this.load = load;
    }

    /**
     * Starts it; what it does is seen in its log, its end in its future.
     *
     * @throws ExecutionLimitExceededException if it is an Express execution and there is no memory for another one
     */
    public Execution start(ExecutionRequest request) {
        return start(request, Probe.NONE);
    }

    /** Starts it and looks into it. */
    public Execution start(ExecutionRequest request, Probe probe) {
        long weight = request.type() == MachineType.EXPRESS ? EXECUTION + 2L * request.input().text().length() : 0;
        if (!load.take(weight)) {
            throw new ExecutionLimitExceededException((int) (load.taken() / EXECUTION));
        }
        Execution execution = new Execution(request, context, probe, load);
        execution.finished().onComplete(end -> load.give(weight));
        execution.start();
        return execution;
    }

    /** Has a Standard execution that ended without success go on from where it stood; the one that goes on is another object. */
    public Execution redrive(Execution ended) {
        Execution next = ended.redriven();
        next.run();
        return next;
    }
}
