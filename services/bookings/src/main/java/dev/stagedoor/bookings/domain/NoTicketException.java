package dev.stagedoor.bookings.domain;

import java.util.Locale;

import dev.stagedoor.bookings.domain.Standing.Status;

/** The booking is not confirmed: nobody is let in with it. */
public final class NoTicketException extends BookingException {

    private static final long serialVersionUID = 1L;

    NoTicketException(Status status) {
        super(switch (status) {
            case PENDING -> "This booking is not confirmed yet, so there is no ticket for it";
            case LAPSED -> "Nobody confirmed this booking in time, so there is no ticket for it";
            default -> "This booking was " + status.name().toLowerCase(Locale.ROOT)
                    + ", so there is no ticket for it";
        });
    }
}
