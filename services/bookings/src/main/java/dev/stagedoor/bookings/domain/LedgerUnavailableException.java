package dev.stagedoor.bookings.domain;

/** The ledger cannot be reached: nobody knows how the booking stands. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(Throwable cause) {
        super("The ledger cannot be reached", cause);
    }

    public LedgerUnavailableException(String reason) {
        super(reason);
    }
}
