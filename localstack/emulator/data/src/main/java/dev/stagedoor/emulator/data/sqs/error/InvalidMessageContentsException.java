package dev.stagedoor.emulator.data.sqs.error;

/** A message has a character that XML cannot carry. */
public final class InvalidMessageContentsException extends SqsException {

    private static final long serialVersionUID = 1L;

    public InvalidMessageContentsException() {
        super(400, "InvalidMessageContents", "InvalidMessageContents", "Invalid characters found. Valid unicode"
                + " characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
    }
}
