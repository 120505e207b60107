package dev.stagedoor.payments.messaging;

/** The message is no order, and will be none the next time either. */
public final class UnreadableOrderException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableOrderException(String message) {
        super(message);
    }
}
