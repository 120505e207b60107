package dev.stagedoor.emulator.gateway.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** One of AWS's quotas is used up. */
public final class LimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(429, "LimitExceededException", message);
    }
}
