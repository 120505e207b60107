package dev.stagedoor.emulator.data.sqs.error;

/** A bound is reached: of messages in flight, or of what the emulator keeps. */
public final class OverLimitException extends SqsException {

    private static final long serialVersionUID = 1L;

    public OverLimitException(String message) {
        super(403, "OverLimit", "OverLimit", message);
    }
}
