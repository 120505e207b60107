package dev.stagedoor.emulator.data.sqs.error;

/** What a message move task is about does not exist. */
public final class ResourceNotFoundException extends SqsException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(404, "ResourceNotFoundException", "ResourceNotFoundException", message);
    }
}
