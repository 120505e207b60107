package dev.stagedoor.emulator.cloudformation.operations;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A call that cannot be understood or is not possible: AWS's {@code ValidationError}. */
public final class ValidationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ValidationException(String message) {
        super(400, "ValidationError", message);
    }
}
