package dev.stagedoor.emulator.states.execution;

import java.util.List;

import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.event.History;
import dev.stagedoor.emulator.states.event.HistoryEvent;
import dev.stagedoor.emulator.states.machine.Startable;

/**
 * An execution that can be asked for.
 *
 * @param startable what it was started of
 * @param history its events; null where none are kept (Express)
 * @param traceHeader null where the caller sent none
 * @param mapRunArn null unless it is a child of a distributed Map state
 */
public record StoredExecution(Execution execution, Startable startable, History history, String traceHeader,
        String mapRunArn, Redrives redrives) {

    /** One that has just started. */
    public StoredExecution(Execution execution, Startable startable, History history, String traceHeader,
            String mapRunArn) {
        this(execution, startable, history, traceHeader, mapRunArn, Redrives.NONE);
    }

    /** The same, which goes on. */
    StoredExecution redriven(Execution next, String token) {
        return new StoredExecution(next, startable, history, traceHeader, mapRunArn,
                redrives.with(token, next.redrive().date()));
    }

    public String arn() {
        return execution.request().arn();
    }

    public List<HistoryEvent> events() {
        return history == null ? List.of() : history.events();
    }
}
