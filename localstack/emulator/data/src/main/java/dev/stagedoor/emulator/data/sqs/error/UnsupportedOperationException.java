package dev.stagedoor.emulator.data.sqs.error;

/** The operation does not fit this queue or task. */
public final class UnsupportedOperationException extends SqsException {

    private static final long serialVersionUID = 1L;

    public UnsupportedOperationException(String message) {
        super(400, "UnsupportedOperation", prefixed("UnsupportedOperation"), message);
    }
}
