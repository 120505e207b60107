package dev.stagedoor.prices.domain;

/** The list prices cannot be reached. */
public final class PricesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PricesUnavailableException(Throwable cause) {
        super("The list prices cannot be reached", cause);
    }
}
