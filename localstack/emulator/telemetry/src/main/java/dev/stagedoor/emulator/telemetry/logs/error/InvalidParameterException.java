package dev.stagedoor.emulator.telemetry.logs.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member has a value that the operation does not take. */
public final class InvalidParameterException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidParameterException(String message) {
        super(400, "InvalidParameterException", message);
    }
}
