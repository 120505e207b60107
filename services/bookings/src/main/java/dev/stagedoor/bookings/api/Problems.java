package dev.stagedoor.bookings.api;

import java.util.Map;

import dev.stagedoor.bookings.domain.BookingException;
import dev.stagedoor.bookings.domain.NoTicketException;
import dev.stagedoor.bookings.domain.NotYourBookingException;
import dev.stagedoor.bookings.domain.UnknownBookingException;

/** The one place where a rule's refusal gets its status, name and title. */
final class Problems {

    record Kind(int status, String name, String title) {}

    static final Map<Class<? extends BookingException>, Kind> KINDS = Map.of(
            NotYourBookingException.class, new Kind(403, "NotYourBooking", "Not your booking"),
            UnknownBookingException.class, new Kind(404, "UnknownBooking", "No such booking"),
            NoTicketException.class, new Kind(409, "NoTicket", "No ticket"));

    private Problems() {}

    static Problem of(BookingException refusal) {
        Kind kind = KINDS.get(refusal.getClass());
        return new Problem(kind.status(), kind.name(), kind.title(), refusal.getMessage());
    }

    /** The ledger is out of reach. */
    static Problem unavailable() {
        return new Problem(503, "LedgerUnavailable", "Box office closed for a moment",
                "The ledger cannot be reached; ask again");
    }
}
