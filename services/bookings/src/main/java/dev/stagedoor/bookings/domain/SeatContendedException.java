package dev.stagedoor.bookings.domain;

/** Others kept changing the same seats for as long as we tried. Nothing was changed; trying again is safe. */
public final class SeatContendedException extends BookingException {

    private static final long serialVersionUID = 1L;

    SeatContendedException() {
        super("Others are booking the same seats at this moment; nothing was booked, try again");
    }
}
