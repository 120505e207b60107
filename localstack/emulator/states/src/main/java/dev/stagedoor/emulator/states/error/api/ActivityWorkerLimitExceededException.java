package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** As many workers wait for an activity as may. */
public final class ActivityWorkerLimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ActivityWorkerLimitExceededException(String arn, int limit) {
        super(400, "ActivityWorkerLimitExceeded",
                "Activity Worker Limit Exceeded: '" + limit + " workers wait for " + arn + "'");
    }
}
