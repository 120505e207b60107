package dev.stagedoor.bookings.domain;

import java.time.Clock;
import java.util.Optional;

import dev.stagedoor.bookings.domain.Ledger.Page;
import dev.stagedoor.bookings.domain.Ledger.Position;
import dev.stagedoor.bookings.domain.Standing.Status;

/** Shows customers their own bookings, as they stand now. */
public final class BoxOffice {

    private final Ledger ledger;
    private final Clock clock;

    public BoxOffice(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
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
        return booking.asOf(clock.instant());
    }

    /**
     * The booking, if it lets its customer in.
     *
     * @throws UnknownBookingException if there is none
     * @throws NotYourBookingException if it is another customer's
     * @throws NoTicketException if it is not confirmed
     */
    public Booking ticket(String customer, String bookingId) {
        Booking booking = read(customer, bookingId);
        if (booking.standing().status() != Status.CONFIRMED) {
            throw new NoTicketException(booking.standing().status());
        }
        return booking;
    }

    /** The customer's own bookings, newest first. */
    public Page list(String customer, int limit, Optional<Position> after) {
        Page page = ledger.list(customer, limit, after);
        return new Page(page.bookings().stream().map(booking -> booking.asOf(clock.instant())).toList(), page.next());
    }
}
