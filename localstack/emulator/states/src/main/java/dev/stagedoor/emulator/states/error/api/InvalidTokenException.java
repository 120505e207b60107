package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A page or task token that was never given out. */
public final class InvalidTokenException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidTokenException() {
        super(400, "InvalidToken", "Invalid Token: 'Invalid token'");
    }
}
