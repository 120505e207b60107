package dev.stagedoor.emulator.data.sqs.error;

/** A queue is purged once a minute. */
public final class PurgeQueueInProgressException extends SqsException {

    private static final long serialVersionUID = 1L;

    public PurgeQueueInProgressException(String queue) {
        super(403, "PurgeQueueInProgress", prefixed("PurgeQueueInProgress"),
                "Only one PurgeQueue operation on " + queue + " is allowed every 60 seconds.");
    }
}
