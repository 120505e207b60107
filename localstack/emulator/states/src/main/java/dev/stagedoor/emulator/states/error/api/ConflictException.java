package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The resource is not, or no longer, what the caller takes it for. */
public final class ConflictException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(400, "ConflictException", message);
    }
}
