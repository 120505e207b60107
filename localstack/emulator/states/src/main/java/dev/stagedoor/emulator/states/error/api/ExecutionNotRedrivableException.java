package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** An execution cannot go on from where it stood. */
public final class ExecutionNotRedrivableException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** @param reason as {@code DescribeExecution} gives it */
    public ExecutionNotRedrivableException(String reason) {
        super(400, "ExecutionNotRedrivable", "Execution Not Redrivable: '" + reason + "'");
    }
}
