package dev.stagedoor.payments.domain;

/** The theatre did not take an answer, or it is not known whether it did: the order has to come again. */
public final class CallbackUndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallbackUndeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}
