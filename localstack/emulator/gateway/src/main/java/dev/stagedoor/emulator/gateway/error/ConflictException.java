package dev.stagedoor.emulator.gateway.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The thing is there already. */
public final class ConflictException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(409, "ConflictException", message);
    }
}
