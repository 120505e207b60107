package dev.stagedoor.bookings.store;

import java.util.List;

import dev.stagedoor.bookings.domain.Ledger;
import dev.stagedoor.bookings.domain.Seat;

class InMemoryLedgerTest extends LedgerContract {

    @Override
    protected Ledger ledger(String performanceId, List<Seat> seats) {
        return new InMemoryLedger().with(performanceId, seats);
    }
}
