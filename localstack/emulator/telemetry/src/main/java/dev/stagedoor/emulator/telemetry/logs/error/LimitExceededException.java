package dev.stagedoor.emulator.telemetry.logs.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The emulator's bound of groups is reached. */
public final class LimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(400, "LimitExceededException", message);
    }
}
