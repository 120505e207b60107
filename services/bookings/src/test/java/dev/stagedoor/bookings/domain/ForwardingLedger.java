package dev.stagedoor.bookings.domain;

import java.util.Optional;

/** For tests that change one answer of a ledger. */
class ForwardingLedger implements Ledger {

    private final Ledger ledger;

    ForwardingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Offer look(SeatRequest request, Optional<IdempotencyKey> key) {
        return ledger.look(request, key);
    }

    @Override
    public Sale sell(Booking booking, Optional<FirstAnswer> firstAnswer) {
        return ledger.sell(booking, firstAnswer);
    }

    @Override
    public Optional<Booking> find(String bookingId) {
        return ledger.find(bookingId);
    }

    @Override
    public Page list(String customer, int limit, Optional<Position> after) {
        return ledger.list(customer, limit, after);
    }

    @Override
    public Cancellation cancel(Booking cancelled) {
        return ledger.cancel(cancelled);
    }
}
