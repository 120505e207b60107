package dev.stagedoor.bookings.domain;

import java.time.Instant;
import java.util.List;

/**
 * Seats of one performance, ordered by one customer. State machines write it; this service shows it.
 *
 * @param customer the ARN of the caller who ordered
 * @param seats in the order of the house
 * @param total what the customer pays, in cents of the currency
 */
public record Booking(String bookingId, String performanceId, String customer, List<BookedSeat> seats, long total,
        String currency, Instant createdAt, Standing standing) {

    public Booking {
        seats = List.copyOf(seats);
    }

    /** How the booking stands now: if nobody has brought it to an end while its seats were held, it has lapsed. */
    Booking asOf(Instant now) {
        return new Booking(bookingId, performanceId, customer, seats, total, currency, createdAt, standing.asOf(now));
    }
}
