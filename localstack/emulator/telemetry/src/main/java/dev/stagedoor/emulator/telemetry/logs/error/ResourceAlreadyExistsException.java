package dev.stagedoor.emulator.telemetry.logs.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The name is taken. */
public final class ResourceAlreadyExistsException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceAlreadyExistsException(String message) {
        super(400, "ResourceAlreadyExistsException", message);
    }
}
