package dev.stagedoor.emulator.identity.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member is missing, out of its bounds, or unknown to the emulator. */
public final class ValidationErrorException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ValidationErrorException(String message) {
        super(400, "ValidationError", message);
    }
}
