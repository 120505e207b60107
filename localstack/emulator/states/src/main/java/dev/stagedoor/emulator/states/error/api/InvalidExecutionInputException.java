package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The input of an execution is not JSON. */
public final class InvalidExecutionInputException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidExecutionInputException(String reason) {
        super(400, "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + reason + "'");
    }
}
