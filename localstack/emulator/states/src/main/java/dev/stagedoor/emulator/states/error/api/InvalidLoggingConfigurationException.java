package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Logs cannot go there. */
public final class InvalidLoggingConfigurationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidLoggingConfigurationException(String reason) {
        super(400, "InvalidLoggingConfiguration", "Invalid Logging Configuration: " + reason);
    }
}
