package dev.stagedoor.emulator.data.sqs.error;

/** The queue was never there, is gone, or its URL is of another account. */
public final class QueueDoesNotExistException extends SqsException {

    private static final long serialVersionUID = 1L;

    public QueueDoesNotExistException() {
        super(400, "QueueDoesNotExist", prefixed("NonExistentQueue"),
                "The specified queue does not exist for this wsdl version.");
    }
}
