package dev.stagedoor.emulator.identity.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** What is to be deleted still has something attached. */
public final class DeleteConflictException extends AwsException {

    private static final long serialVersionUID = 1L;

    public DeleteConflictException(String message) {
        super(409, "DeleteConflict", message);
    }
}
