package dev.stagedoor.bookings.domain;

/** The booking was cancelled: nobody is let in with it. */
public final class NoTicketException extends BookingException {

    private static final long serialVersionUID = 1L;

    NoTicketException() {
        super("This booking was cancelled, so there is no ticket for it");
    }
}
