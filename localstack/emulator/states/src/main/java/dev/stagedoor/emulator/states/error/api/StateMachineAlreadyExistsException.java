package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A state machine of this name exists and is another. */
public final class StateMachineAlreadyExistsException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StateMachineAlreadyExistsException(String arn) {
        super(400, "StateMachineAlreadyExists", "State Machine Already Exists: '" + arn + "'");
    }
}
