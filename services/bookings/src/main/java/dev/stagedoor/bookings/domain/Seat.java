package dev.stagedoor.bookings.domain;

/**
 * A seat of one performance as the seat table has it.
 *
 * @param price in cents of the currency
 * @param free false while somebody's booking holds it
 */
public record Seat(SeatLabel label, String priceCategory, long price, String currency, boolean free) {

    BookedSeat booked() {
        return new BookedSeat(label, priceCategory, price);
    }
}
