package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The name is taken, or something else still needs the resource. */
public final class ResourceConflictException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceConflictException(String message) {
        super(409, "ResourceConflictException", message);
    }
}
