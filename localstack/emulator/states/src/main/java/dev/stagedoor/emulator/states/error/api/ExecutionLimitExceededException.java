package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** As many executions run as may. */
public final class ExecutionLimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ExecutionLimitExceededException(int limit) {
        super(400, "ExecutionLimitExceeded", "Execution Limit Exceeded: '" + limit + " executions are running'");
    }
}
