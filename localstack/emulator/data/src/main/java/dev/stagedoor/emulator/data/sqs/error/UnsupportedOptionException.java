package dev.stagedoor.emulator.data.sqs.error;

/** Something that SQS has and this emulator does not: refused by its name, never ignored. */
public final class UnsupportedOptionException extends SqsException {

    private static final long serialVersionUID = 1L;

    public UnsupportedOptionException(String what) {
        super(400, "UnsupportedOperation", prefixed("UnsupportedOperation"),
                "The Stagedoor emulator's SQS does not implement " + what + ".");
    }
}
