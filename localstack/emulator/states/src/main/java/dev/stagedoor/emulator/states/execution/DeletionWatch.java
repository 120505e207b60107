package dev.stagedoor.emulator.states.execution;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.event.EventType;

/**
 * Ends an execution at its next transition once its state machine is being deleted.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html">DeleteStateMachine</a>
 */
final class DeletionWatch implements EventLog {

    private static final ErrorOutput NO_REASON = new ErrorOutput(null, null);

    private final EventLog log;
    private final BooleanSupplier deleting;
    private volatile Execution execution;

    DeletionWatch(EventLog log, BooleanSupplier deleting) {
        this.log = log;
        this.deleting = deleting;
    }

    /** Its log is made before it is, and outlives it when it is redriven. */
    Execution watch(Execution started) {
        execution = started;
        return started;
    }

    @Override
    public long record(EventType type, long previousId, Supplier<ObjectNode> details) {
        long id = log.record(type, previousId, details);
        Execution started = execution;
        if (!type.ends() && started != null && deleting.getAsBoolean()) {
            started.abort(NO_REASON);
        }
        return id;
    }
}
