package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A state machine has as many versions or aliases as it may. */
public final class ServiceQuotaExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ServiceQuotaExceededException(String message) {
        super(402, "ServiceQuotaExceededException", message);
    }
}
