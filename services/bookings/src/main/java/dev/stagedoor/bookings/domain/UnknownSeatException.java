package dev.stagedoor.bookings.domain;

import java.util.List;

/** The performance has no such seat, or there is no such performance: the seat table cannot tell. */
public final class UnknownSeatException extends BookingException {

    private static final long serialVersionUID = 1L;

    UnknownSeatException(String performanceId, List<SeatLabel> seats) {
        super("Performance " + performanceId + " has no seat " + Texts.list(seats));
    }
}
