package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The output of a task is not JSON. */
public final class InvalidOutputException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidOutputException(String reason) {
        super(400, "InvalidOutput", "Invalid Output: '" + reason + "'");
    }
}
