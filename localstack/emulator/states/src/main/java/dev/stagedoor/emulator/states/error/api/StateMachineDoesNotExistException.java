package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** No state machine, version or alias has this ARN. */
public final class StateMachineDoesNotExistException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StateMachineDoesNotExistException(String arn) {
        super(400, "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }
}
