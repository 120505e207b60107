package dev.stagedoor.bookings.domain;

/** The request breaks a rule that needs no look at the ledger. */
public final class InvalidRequestException extends BookingException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String detail) {
        super(detail);
    }
}
