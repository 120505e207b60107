package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** An operation for Standard workflows on an Express one, or the other way round. */
public final class StateMachineTypeNotSupportedException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StateMachineTypeNotSupportedException() {
        super(400, "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
    }
}
