package dev.stagedoor.emulator.identity.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The name is taken. */
public final class EntityAlreadyExistsException extends AwsException {

    private static final long serialVersionUID = 1L;

    public EntityAlreadyExistsException(String message) {
        super(409, "EntityAlreadyExists", message);
    }
}
