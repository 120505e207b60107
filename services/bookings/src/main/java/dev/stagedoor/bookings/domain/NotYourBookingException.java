package dev.stagedoor.bookings.domain;

/** The booking is another customer's. */
public final class NotYourBookingException extends BookingException {

    private static final long serialVersionUID = 1L;

    NotYourBookingException() {
        super("This booking was made by another customer");
    }
}
