package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.FirstAnswer;
import dev.stagedoor.bookings.domain.IdempotencyKey;
import dev.stagedoor.bookings.domain.Ledger;
import dev.stagedoor.bookings.domain.Seat;
import dev.stagedoor.bookings.domain.SeatLabel;
import dev.stagedoor.bookings.domain.SeatRequest;

/** A ledger for tests. A change holds the lock, a look does not outlast it: what was seen may be gone, as in DynamoDB. */
public final class InMemoryLedger implements Ledger {

    private final Map<String, Map<SeatLabel, Seat>> seats = new HashMap<>();
    private final Map<String, Booking> bookings = new HashMap<>();
    private final Map<IdempotencyKey, FirstAnswer> answers = new HashMap<>();

    public synchronized InMemoryLedger with(String performanceId, List<Seat> more) {
        Map<SeatLabel, Seat> house = seats.computeIfAbsent(performanceId, p -> new TreeMap<>());
        more.forEach(seat -> house.put(seat.label(), seat));
        return this;
    }

    @Override
    public synchronized Offer look(SeatRequest request, Optional<IdempotencyKey> key) {
        Map<SeatLabel, Seat> house = seats.getOrDefault(request.performanceId(), Map.of());
        return new Offer(request.seats().stream().filter(house::containsKey).map(house::get).toList(),
                key.map(answers::get));
    }

    @Override
    public synchronized Sale sell(Booking booking, Optional<FirstAnswer> firstAnswer) {
        Optional<FirstAnswer> before = firstAnswer.map(answer -> answers.get(answer.key()))
                .filter(answer -> answer.expiresAt().isAfter(booking.createdAt()));
        if (before.isPresent()) {
            return new Sale.AnsweredBefore(before.get());
        }
        Map<SeatLabel, Seat> house = seats.getOrDefault(booking.performanceId(), Map.of());
        List<SeatLabel> lost = booking.labels().stream()
                .filter(label -> !house.containsKey(label) || !house.get(label).free()).toList();
        if (!lost.isEmpty()) {
            return new Sale.SeatsLost(lost);
        }
        booking.labels().forEach(label -> set(booking.performanceId(), label, false));
        bookings.put(booking.bookingId(), booking);
        firstAnswer.ifPresent(answer -> answers.put(answer.key(), answer));
        return new Sale.Sold();
    }

    @Override
    public synchronized Optional<Booking> find(String bookingId) {
        return Optional.ofNullable(bookings.get(bookingId));
    }

    @Override
    public synchronized Page list(String customer, int limit, Optional<Position> after) {
        List<Booking> mine = bookings.values().stream().filter(b -> b.customer().equals(customer))
                .sorted(Comparator.comparing(Booking::createdAt).thenComparing(Booking::bookingId).reversed())
                .filter(b -> after.isEmpty() || isAfter(b, after.get())).toList();
        if (mine.size() <= limit) {
            return new Page(mine, Optional.empty());
        }
        Booking last = mine.get(limit - 1);
        return new Page(mine.subList(0, limit), Optional.of(new Position(last.createdAt(), last.bookingId())));
    }

    @Override
    public synchronized Cancellation cancel(Booking cancelled) {
        if (bookings.get(cancelled.bookingId()).cancelled()) {
            return Cancellation.DONE_BEFORE;
        }
        bookings.put(cancelled.bookingId(), cancelled);
        cancelled.labels().forEach(label -> set(cancelled.performanceId(), label, true));
        return Cancellation.DONE;
    }

    /** How many seats of the performance are sold. */
    public synchronized long sold(String performanceId) {
        return seats.get(performanceId).values().stream().filter(seat -> !seat.free()).count();
    }

    private void set(String performanceId, SeatLabel label, boolean free) {
        seats.get(performanceId).computeIfPresent(label,
                (l, seat) -> new Seat(l, seat.priceCategory(), seat.price(), seat.currency(), free));
    }

    private static boolean isAfter(Booking booking, Position position) {
        Instant at = booking.createdAt();
        return at.isBefore(position.createdAt())
                || at.equals(position.createdAt()) && booking.bookingId().compareTo(position.bookingId()) < 0;
    }
}
