package dev.stagedoor.bookings.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where bookings are kept. State machines write there (infra/statemachines); this service only reads. */
public interface Ledger {

    Optional<Booking> find(String bookingId);

    /** The customer's bookings, newest first, after a position. */
    Page list(String customer, int limit, Optional<Position> after);

    /** Where a page ended. */
    record Position(Instant createdAt, String bookingId) {}

    /** @param next present if there may be more */
    record Page(List<Booking> bookings, Optional<Position> next) {}
}
