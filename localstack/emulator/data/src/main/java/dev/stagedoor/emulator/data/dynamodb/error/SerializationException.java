package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A member of the call has the wrong JSON type. */
public final class SerializationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public SerializationException(String message) {
        super(400, "SerializationException", message);
    }
}
