package dev.stagedoor.bookings.domain;

import java.util.Optional;

/**
 * A seat on a booking, at the price it was ordered for.
 *
 * @param price in cents of the booking's currency
 * @param ticket the number of its ticket, once the booking is confirmed
 */
public record BookedSeat(SeatLabel label, String priceCategory, long price, Optional<String> ticket) {}
