package dev.stagedoor.bookings.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.stagedoor.bookings.domain.Standing.Status;
import dev.stagedoor.bookings.store.InMemoryLedger;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.BRUNO;
import static dev.stagedoor.bookings.domain.House.HELD_UNTIL;
import static dev.stagedoor.bookings.domain.House.NOW;
import static dev.stagedoor.bookings.domain.House.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoxOfficeTest {

    private final Booking pending = House.pending(id(1), ALICE, NOW, "A1", "A2");
    private final InMemoryLedger ledger = new InMemoryLedger().with(pending);

    @Test
    void shows_a_booking_to_its_customer_and_to_nobody_else() {
        assertThat(at(NOW).read(ALICE, id(1))).isEqualTo(pending);
        assertThatThrownBy(() -> at(NOW).read(BRUNO, id(1))).isInstanceOf(NotYourBookingException.class);
        assertThatThrownBy(() -> at(NOW).read(ALICE, id(2))).isInstanceOf(UnknownBookingException.class);
    }

    @Test
    void a_pending_booking_whose_holds_have_ended_has_lapsed_wherever_it_is_shown() {
        assertThat(status(HELD_UNTIL.minusMillis(1))).isEqualTo(Status.PENDING);
        assertThat(status(HELD_UNTIL)).isEqualTo(Status.LAPSED);
        assertThat(at(HELD_UNTIL).list(ALICE, 10, Optional.empty()).bookings())
                .extracting(booking -> booking.standing().status()).containsExactly(Status.LAPSED);
    }

    @Test
    void what_came_to_an_end_does_not_lapse() {
        ledger.with(House.confirmed(pending));
        assertThat(status(HELD_UNTIL.plusSeconds(1))).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void only_a_confirmed_booking_is_a_ticket_and_the_refusal_says_why() {
        assertThatThrownBy(() -> at(NOW).ticket(ALICE, id(1))).isInstanceOf(NoTicketException.class)
                .hasMessageContaining("not confirmed yet");
        assertThatThrownBy(() -> at(HELD_UNTIL).ticket(ALICE, id(1))).hasMessageContaining("in time");
        ledger.with(House.rejected(pending));
        assertThatThrownBy(() -> at(NOW).ticket(ALICE, id(1))).hasMessageContaining("was rejected");
        ledger.with(House.confirmed(pending));
        assertThat(at(NOW).ticket(ALICE, id(1)).seats()).allSatisfy(seat -> assertThat(seat.ticket()).isPresent());
    }

    private Status status(Instant now) {
        return at(now).read(ALICE, id(1)).standing().status();
    }

    private BoxOffice at(Instant now) {
        return new BoxOffice(ledger, Clock.fixed(now, ZoneOffset.UTC));
    }
}
