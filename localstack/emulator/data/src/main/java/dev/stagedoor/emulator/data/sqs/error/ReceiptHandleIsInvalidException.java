package dev.stagedoor.emulator.data.sqs.error;

/** The text is no receipt handle that this service has made. */
public final class ReceiptHandleIsInvalidException extends SqsException {

    private static final long serialVersionUID = 1L;

    public ReceiptHandleIsInvalidException(String handle) {
        super(400, "ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid",
                "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
    }
}
