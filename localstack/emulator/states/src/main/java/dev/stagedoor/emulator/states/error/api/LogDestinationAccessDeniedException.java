package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The role of a state machine may not have logs delivered. */
public final class LogDestinationAccessDeniedException extends AwsException {

    private static final long serialVersionUID = 1L;

    public LogDestinationAccessDeniedException() {
        super(400, "AccessDeniedException",
                "The state machine IAM Role is not authorized to access the Log Destination");
    }
}
