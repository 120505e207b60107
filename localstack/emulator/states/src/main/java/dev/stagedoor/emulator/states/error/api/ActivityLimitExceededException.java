package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There are as many activities as there may be. */
public final class ActivityLimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ActivityLimitExceededException(int limit) {
        super(400, "ActivityLimitExceeded", "Activity Limit Exceeded: '" + limit + " activities'");
    }
}
