package dev.stagedoor.emulator.identity.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** What a call names does not exist. */
public final class NoSuchEntityException extends AwsException {

    private static final long serialVersionUID = 1L;

    public NoSuchEntityException(String message) {
        super(404, "NoSuchEntity", message);
    }
}
