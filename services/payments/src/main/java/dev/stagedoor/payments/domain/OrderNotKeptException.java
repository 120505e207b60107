package dev.stagedoor.payments.domain;

/** An order could not be put aside: it has to come again. */
public final class OrderNotKeptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrderNotKeptException(String message, Throwable cause) {
        super(message, cause);
    }
}
