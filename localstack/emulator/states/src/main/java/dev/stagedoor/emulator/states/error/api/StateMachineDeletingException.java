package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The state machine goes as soon as its executions have ended. */
public final class StateMachineDeletingException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StateMachineDeletingException(String arn) {
        super(400, "StateMachineDeleting", "State Machine is being deleted: '" + arn + "'");
    }
}
