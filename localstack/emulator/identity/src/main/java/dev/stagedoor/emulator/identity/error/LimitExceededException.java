package dev.stagedoor.emulator.identity.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A quota of the account or of one of its entities is used up. */
public final class LimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(409, "LimitExceeded", message);
    }
}
