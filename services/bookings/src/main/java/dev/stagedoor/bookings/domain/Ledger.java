package dev.stagedoor.bookings.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where seats and bookings are kept. Every change is one step that happens wholly or not at all, whoever crashes when, and
 * whoever else tries the same.
 */
public interface Ledger {

    /** The seats asked for, as far as they exist, and the first answer under the key if there is one. */
    Offer look(SeatRequest request, Optional<IdempotencyKey> key);

    /** Marks every seat of the booking as sold, if all are free, and keeps booking and first answer, if the key is unused. */
    Sale sell(Booking booking, Optional<FirstAnswer> firstAnswer);

    Optional<Booking> find(String bookingId);

    /** The customer's bookings, newest first, after a position. */
    Page list(String customer, int limit, Optional<Position> after);

    /** Frees the seats of a booking that is not cancelled yet. */
    Cancellation cancel(Booking cancelled);

    /** What {@link #look} saw. */
    record Offer(List<Seat> seats, Optional<FirstAnswer> firstAnswer) {}

    /** Where a page ended. */
    record Position(Instant createdAt, String bookingId) {}

    /** @param next present if there may be more */
    record Page(List<Booking> bookings, Optional<Position> next) {}

    /** What became of {@link #sell}. */
    sealed interface Sale {
        /** All seats are the booking's. */
        record Sold() implements Sale {}

        /** Nothing changed: these seats are not free any more. */
        record SeatsLost(List<SeatLabel> seats) implements Sale {}

        /** Nothing changed: the key has an answer already. */
        record AnsweredBefore(FirstAnswer firstAnswer) implements Sale {}

        /** Nothing changed: somebody else is changing the same items. Worth another try. */
        record Contended() implements Sale {}
    }

    /** What became of {@link #cancel}. */
    enum Cancellation {
        /** The seats are free. */
        DONE,
        /** Nothing changed: the booking was cancelled already. */
        DONE_BEFORE,
        /** Nothing changed: somebody else is changing the same items. Worth another try. */
        CONTENDED
    }
}
