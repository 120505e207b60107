package dev.stagedoor.bookings.domain;

/** The box office says no, and the customer can do something about it. */
public abstract sealed class BookingException extends RuntimeException
        permits UnknownBookingException, NotYourBookingException, NoTicketException {

    private static final long serialVersionUID = 1L;

    BookingException(String detail) {
        // An answer, not a defect: no stack trace is taken.
        super(detail, null, false, false);
    }
}
