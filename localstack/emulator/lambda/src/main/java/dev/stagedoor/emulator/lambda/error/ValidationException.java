package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member breaks a constraint of the API model. */
public final class ValidationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ValidationException(String message) {
        super(400, "ValidationException", message);
    }
}
