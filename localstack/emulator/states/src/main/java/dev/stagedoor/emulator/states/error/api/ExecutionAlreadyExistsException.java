package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** An execution of this name has ended, or had another input. */
public final class ExecutionAlreadyExistsException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ExecutionAlreadyExistsException(String arn) {
        super(400, "ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
    }
}
