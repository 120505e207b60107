package dev.stagedoor.emulator.telemetry.logs.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The log group or stream does not exist. */
public final class ResourceNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(400, "ResourceNotFoundException", message);
    }
}
