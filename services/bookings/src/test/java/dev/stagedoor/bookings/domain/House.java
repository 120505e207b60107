package dev.stagedoor.bookings.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.Standing.Milestone;
import dev.stagedoor.bookings.domain.Standing.Status;

/** What the tests of this service speak of. */
public final class House {

    public static final String EVENING = "the-lamplighter-20270114-2000";
    public static final String ALICE = "arn:aws:iam::000000000000:user/alice";
    public static final String BRUNO = "arn:aws:iam::000000000000:user/bruno";
    public static final Instant NOW = Instant.parse("2027-01-10T18:30:00.120Z");
    public static final Instant HELD_UNTIL = Instant.parse("2027-01-10T18:45:00Z");

    private House() {}

    /** Seats at 32 euros, whose holds last. */
    public static Booking pending(String id, String customer, Instant createdAt, String... labels) {
        List<BookedSeat> seats = Arrays.stream(labels)
                .map(label -> new BookedSeat(SeatLabel.parse(label), "stalls", 3200, Optional.empty())).toList();
        return new Booking(id, EVENING, customer, seats, 3200L * seats.size(), "EUR", createdAt,
                new Standing(Status.PENDING, HELD_UNTIL, Optional.empty(), Map.of()));
    }

    /** The same with tickets. */
    public static Booking confirmed(Booking pending) {
        List<BookedSeat> seats = pending.seats().stream().map(seat -> new BookedSeat(seat.label(),
                seat.priceCategory(), seat.price(), Optional.of("T-" + seat.label()))).toList();
        return new Booking(pending.bookingId(), pending.performanceId(), pending.customer(), seats, pending.total(),
                pending.currency(), pending.createdAt(), new Standing(Status.CONFIRMED, HELD_UNTIL, Optional.empty(),
                        Map.of(Milestone.CONFIRMED, NOW)));
    }

    /** The same, rejected and refunded. */
    public static Booking rejected(Booking pending) {
        return new Booking(pending.bookingId(), pending.performanceId(), pending.customer(), pending.seats(),
                pending.total(), pending.currency(), pending.createdAt(),
                new Standing(Status.REJECTED, HELD_UNTIL, Optional.of("TicketsNotIssued"),
                        Map.of(Milestone.REFUNDED, NOW.plusSeconds(2), Milestone.REJECTED, NOW.plusSeconds(1))));
    }

    /** {@code bk-00000000000000000000000000000001} and so on. */
    public static String id(int n) {
        return String.format("bk-%032d", n);
    }

    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
