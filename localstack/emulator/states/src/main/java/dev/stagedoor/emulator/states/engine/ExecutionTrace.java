package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.event.EventLog;

/** The place of an execution in a trace. Used on the execution's strand. */
public interface ExecutionTrace {

    /** In no trace. */
    ExecutionTrace NONE = event -> null;

    /**
     * The header of a call that a task makes.
     *
     * @param event the last one before the call
     * @return null where the execution is in no trace
     */
    String headerAfter(long event);

    /** The log through which it sees what happens. */
    default EventLog seeing(EventLog events) {
        return events;
    }
}
