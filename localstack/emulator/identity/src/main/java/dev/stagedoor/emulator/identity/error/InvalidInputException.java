package dev.stagedoor.emulator.identity.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A value is not one that IAM accepts there. */
public final class InvalidInputException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(400, "InvalidInput", message);
    }
}
