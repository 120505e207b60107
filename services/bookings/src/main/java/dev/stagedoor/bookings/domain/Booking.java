package dev.stagedoor.bookings.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Seats of one performance, sold to one customer.
 *
 * @param customer the ARN of the caller who booked
 * @param seats in the order of the house
 * @param cancelledAt present once the customer has given the seats back
 */
public record Booking(String bookingId, String performanceId, String customer, List<BookedSeat> seats, String currency,
        Instant createdAt, Optional<Instant> cancelledAt) {

    public Booking {
        seats = List.copyOf(seats);
    }

    /** What the customer pays, in cents. */
    public long total() {
        return seats.stream().mapToLong(BookedSeat::price).sum();
    }

    public List<SeatLabel> labels() {
        return seats.stream().map(BookedSeat::label).toList();
    }

    public boolean cancelled() {
        return cancelledAt.isPresent();
    }

    /** The same booking, given back. */
    public Booking cancelledAt(Instant now) {
        return new Booking(bookingId, performanceId, customer, seats, currency, createdAt, Optional.of(now));
    }

    /** True if this booking is what the request would have made. */
    boolean answers(SeatRequest request) {
        return performanceId.equals(request.performanceId()) && labels().equals(request.seats());
    }
}
