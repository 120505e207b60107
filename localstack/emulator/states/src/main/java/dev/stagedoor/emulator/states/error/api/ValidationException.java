package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member of a call breaks a constraint. */
public final class ValidationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ValidationException(String message) {
        super(400, "ValidationException", message);
    }
}
