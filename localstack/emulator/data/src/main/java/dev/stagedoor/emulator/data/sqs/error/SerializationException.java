package dev.stagedoor.emulator.data.sqs.error;

/** A member is of another JSON type than the model says. */
public final class SerializationException extends SqsException {

    private static final long serialVersionUID = 1L;

    public SerializationException(String message) {
        super(400, "SerializationException", "SerializationException", message);
    }
}
