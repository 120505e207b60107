package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member has a value that the operation does not take. */
public final class InvalidParameterValueException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidParameterValueException(String message) {
        super(400, "InvalidParameterValueException", message);
    }
}
