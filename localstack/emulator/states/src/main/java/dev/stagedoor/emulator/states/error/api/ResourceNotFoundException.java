package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** What the call refers to does not exist. */
public final class ResourceNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(400, "ResourceNotFound", message);
    }
}
