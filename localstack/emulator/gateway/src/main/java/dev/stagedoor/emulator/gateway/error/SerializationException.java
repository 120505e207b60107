package dev.stagedoor.emulator.gateway.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member has another type than the API's model says. */
public final class SerializationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public SerializationException(String message) {
        super(400, "SerializationException", message);
    }
}
