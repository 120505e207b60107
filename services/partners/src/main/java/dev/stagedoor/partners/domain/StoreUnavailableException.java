package dev.stagedoor.partners.domain;

/** The store cannot be reached. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("The store cannot be reached: " + cause.getMessage(), cause);
    }
}
