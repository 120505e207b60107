package dev.stagedoor.bookings.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the tests of this service speak of. */
public final class House {

    public static final String EVENING = "the-lamplighter-20270114-2000";
    public static final String MATINEE = "the-lamplighter-20270116-1500";
    public static final String ALICE = "arn:aws:iam::000000000000:user/alice";
    public static final String BRUNO = "arn:aws:iam::000000000000:user/bruno";
    public static final Instant NOW = Instant.parse("2027-01-10T18:30:00.123Z");

    private House() {}

    /** Row A, seats 1 to 12, at 32 euros. */
    public static List<Seat> rowA() {
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Seat(new SeatLabel("A", n), "stalls", 3200, "EUR", true)).toList();
    }

    public static SeatRequest seats(String... labels) {
        return new SeatRequest(EVENING, labels(labels));
    }

    public static List<SeatLabel> labels(String... labels) {
        return Arrays.stream(labels).map(SeatLabel::parse).toList();
    }

    public static Booking booking(String id, String customer, Instant createdAt, String... labels) {
        List<BookedSeat> seats = labels(labels).stream().map(l -> new BookedSeat(l, "stalls", 3200)).toList();
        return new Booking(id, EVENING, customer, seats, "EUR", createdAt, Optional.empty());
    }

    public static IdempotencyKey key(String customer, String value) {
        return new IdempotencyKey(customer, value);
    }

    /** {@code 00000000-0000-4000-8000-000000000001} and so on. */
    public static String id(int n) {
        return String.format("00000000-0000-4000-8000-%012d", n);
    }

    public static Supplier<String> ids() {
        AtomicInteger next = new AtomicInteger();
        return () -> id(next.incrementAndGet());
    }

    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
