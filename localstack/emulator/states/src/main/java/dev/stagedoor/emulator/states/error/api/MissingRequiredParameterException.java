package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** An update that says nothing. */
public final class MissingRequiredParameterException extends AwsException {

    private static final long serialVersionUID = 1L;

    public MissingRequiredParameterException(String message) {
        super(400, "MissingRequiredParameter", message);
    }
}
