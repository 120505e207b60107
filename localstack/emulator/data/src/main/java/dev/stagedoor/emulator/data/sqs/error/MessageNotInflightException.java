package dev.stagedoor.emulator.data.sqs.error;

/** Nobody holds the message: its visibility timeout is over, or it was received by another since. */
public final class MessageNotInflightException extends SqsException {

    private static final long serialVersionUID = 1L;

    public MessageNotInflightException() {
        super(400, "MessageNotInflight", prefixed("MessageNotInflight"),
                "The message referred to isn't in flight.");
    }
}
