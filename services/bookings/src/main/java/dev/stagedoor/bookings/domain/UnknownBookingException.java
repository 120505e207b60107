package dev.stagedoor.bookings.domain;

/** There is no booking with that id. */
public final class UnknownBookingException extends BookingException {

    private static final long serialVersionUID = 1L;

    /** @param bookingId as the caller gave it, of any form and length */
    public UnknownBookingException(String bookingId) {
        super("There is no booking " + bookingId.substring(0, Math.min(40, bookingId.length())));
    }
}
