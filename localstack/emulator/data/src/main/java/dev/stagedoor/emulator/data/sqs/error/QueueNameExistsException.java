package dev.stagedoor.emulator.data.sqs.error;

/** A queue of that name has other attributes. */
public final class QueueNameExistsException extends SqsException {

    private static final long serialVersionUID = 1L;

    /** @param attribute the first that differs */
    public QueueNameExistsException(String attribute) {
        super(400, "QueueNameExists", "QueueAlreadyExists",
                "A queue already exists with the same name and a different value for attribute " + attribute);
    }
}
