package dev.stagedoor.bookings.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.stagedoor.bookings.domain.Ledger.Cancellation;
import dev.stagedoor.bookings.domain.Ledger.Offer;
import dev.stagedoor.bookings.domain.Ledger.Page;
import dev.stagedoor.bookings.domain.Ledger.Position;
import dev.stagedoor.bookings.domain.Ledger.Sale;

/**
 * The rules of booking: who may do what, and what happens when two want the same seat. It decides by what the {@link Ledger}
 * answers; it never assumes that what it has read still holds.
 */
public final class BoxOffice {

    /** How often a change is tried while others change the same items. */
    static final int MAX_TRIES = 8;

    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Pause pause;

    public BoxOffice(Ledger ledger, Clock clock, Supplier<String> ids, Pause pause) {
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
        this.pause = pause;
    }

    /**
     * Sells the seats to the customer, or gives the first answer again if the key was used for the same request before.
     *
     * @throws UnknownSeatException if the performance has no such seat
     * @throws SeatTakenException if one of them is sold
     * @throws SeatContendedException if others kept changing the same seats
     * @throws IdempotencyKeyReusedException if the key was used for another request
     */
    public Booking book(String customer, SeatRequest request, Optional<IdempotencyKey> key) {
        Offer offer = ledger.look(request, key);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<FirstAnswer> before = offer.firstAnswer().filter(answer -> answer.holdsAt(now));
        if (before.isPresent()) {
            return repeat(before.get(), request);
        }
        Booking booking = draw(customer, request, offer.seats(), now);
        Optional<FirstAnswer> firstAnswer = key.map(k -> FirstAnswer.of(k, booking));
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            Sale sale = ledger.sell(booking, firstAnswer);
            if (sale instanceof Sale.Sold) {
                return booking;
            }
            if (sale instanceof Sale.AnsweredBefore answered) {
                return repeat(answered.firstAnswer(), request);
            }
            if (sale instanceof Sale.SeatsLost lost) {
                throw new SeatTakenException(lost.seats());
            }
            pauseUnlessLast(tries);
        }
        throw new SeatContendedException();
    }

    /**
     * @throws UnknownBookingException if there is none
     * @throws NotYourBookingException if it is another customer's
     */
    public Booking read(String customer, String bookingId) {
        Booking booking = ledger.find(bookingId).orElseThrow(() -> new UnknownBookingException(bookingId));
        if (!booking.customer().equals(customer)) {
            throw new NotYourBookingException();
        }
        return booking;
    }

    /**
     * The booking, if it lets its customer in.
     *
     * @throws UnknownBookingException if there is none
     * @throws NotYourBookingException if it is another customer's
     * @throws NoTicketException if it was cancelled
     */
    public Booking ticket(String customer, String bookingId) {
        Booking booking = read(customer, bookingId);
        if (booking.cancelled()) {
            throw new NoTicketException();
        }
        return booking;
    }

    /** The customer's own bookings, newest first. */
    public Page list(String customer, int limit, Optional<Position> after) {
        return ledger.list(customer, limit, after);
    }

    /**
     * Gives the seats back. A booking that is cancelled already is the answer, not an error.
     *
     * @throws UnknownBookingException if there is none
     * @throws NotYourBookingException if it is another customer's
     * @throws SeatContendedException if others kept changing the same items
     */
    public Booking cancel(String customer, String bookingId) {
        Booking booking = read(customer, bookingId);
        if (booking.cancelled()) {
            return booking;
        }
        Booking cancelled = booking.cancelledAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            Cancellation outcome = ledger.cancel(cancelled);
            if (outcome == Cancellation.DONE) {
                return cancelled;
            }
            if (outcome == Cancellation.DONE_BEFORE) {
                return read(customer, bookingId);
            }
            pauseUnlessLast(tries);
        }
        throw new SeatContendedException();
    }

    private Booking draw(String customer, SeatRequest request, List<Seat> seats, Instant now) {
        List<SeatLabel> found = seats.stream().map(Seat::label).toList();
        List<SeatLabel> unknown = request.seats().stream().filter(label -> !found.contains(label)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownSeatException(request.performanceId(), unknown);
        }
        List<SeatLabel> taken = seats.stream().filter(seat -> !seat.free()).map(Seat::label).sorted().toList();
        if (!taken.isEmpty()) {
            throw new SeatTakenException(taken);
        }
        List<BookedSeat> booked = request.seats().stream()
                .map(label -> seats.get(found.indexOf(label)).booked()).toList();
        return new Booking(ids.get(), request.performanceId(), customer, booked, seats.get(0).currency(), now,
                Optional.empty());
    }

    private static Booking repeat(FirstAnswer answer, SeatRequest request) {
        if (!answer.booking().answers(request)) {
            throw new IdempotencyKeyReusedException();
        }
        return answer.booking();
    }

    private void pauseUnlessLast(int tries) {
        if (tries < MAX_TRIES) {
            pause.after(tries);
        }
    }
}
