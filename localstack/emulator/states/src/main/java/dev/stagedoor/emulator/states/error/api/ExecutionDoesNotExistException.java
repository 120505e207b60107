package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** No execution has this ARN, or it ended so long ago that it is forgotten. */
public final class ExecutionDoesNotExistException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ExecutionDoesNotExistException(String arn) {
        super(400, "ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }
}
