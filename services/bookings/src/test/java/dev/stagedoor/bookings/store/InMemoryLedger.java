package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.Ledger;

/** A ledger for tests. */
public final class InMemoryLedger implements Ledger {

    private final Map<String, Booking> bookings = new LinkedHashMap<>();

    /** Puts bookings in the place of those with the same id. */
    public InMemoryLedger with(Booking... more) {
        List.of(more).forEach(booking -> bookings.put(booking.bookingId(), booking));
        return this;
    }

    @Override
    public Optional<Booking> find(String bookingId) {
        return Optional.ofNullable(bookings.get(bookingId));
    }

    @Override
    public Page list(String customer, int limit, Optional<Position> after) {
        List<Booking> mine = bookings.values().stream().filter(b -> b.customer().equals(customer))
                .sorted(Comparator.comparing(Booking::createdAt).thenComparing(Booking::bookingId).reversed())
                .filter(b -> after.isEmpty() || isAfter(b, after.get())).toList();
        if (mine.size() <= limit) {
            return new Page(mine, Optional.empty());
        }
        Booking last = mine.get(limit - 1);
        return new Page(mine.subList(0, limit), Optional.of(new Position(last.createdAt(), last.bookingId())));
    }

    private static boolean isAfter(Booking booking, Position position) {
        Instant at = booking.createdAt();
        return at.isBefore(position.createdAt())
                || at.equals(position.createdAt()) && booking.bookingId().compareTo(position.bookingId()) < 0;
    }
}
