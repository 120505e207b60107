package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A name with a character that names may not have. */
public final class InvalidNameException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidNameException(String name) {
        super(400, "InvalidName", "Invalid Name: '" + name + "'");
    }
}
