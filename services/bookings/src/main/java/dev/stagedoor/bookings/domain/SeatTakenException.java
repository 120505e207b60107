package dev.stagedoor.bookings.domain;

import java.util.List;

/** Somebody has the seat already. */
public final class SeatTakenException extends BookingException {

    private static final long serialVersionUID = 1L;

    SeatTakenException(List<SeatLabel> seats) {
        super("Already sold: " + Texts.list(seats));
    }
}
