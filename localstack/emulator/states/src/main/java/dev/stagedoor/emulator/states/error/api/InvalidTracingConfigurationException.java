package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Executions cannot be traced so. */
public final class InvalidTracingConfigurationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidTracingConfigurationException(String reason) {
        super(400, "InvalidTracingConfiguration", "Invalid Tracing Configuration: " + reason);
    }
}
