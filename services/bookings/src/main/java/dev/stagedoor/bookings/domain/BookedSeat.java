package dev.stagedoor.bookings.domain;

/**
 * A seat on a booking, at the price it was sold for.
 *
 * @param price in cents of the booking's currency
 */
public record BookedSeat(SeatLabel label, String priceCategory, long price) {}
