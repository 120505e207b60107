package dev.stagedoor.bookings.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import dev.stagedoor.bookings.store.InMemoryLedger;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.BRUNO;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.NOW;
import static dev.stagedoor.bookings.domain.House.id;
import static dev.stagedoor.bookings.domain.House.key;
import static dev.stagedoor.bookings.domain.House.labels;
import static dev.stagedoor.bookings.domain.House.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoxOfficeTest {

    private final InMemoryLedger ledger = new InMemoryLedger().with(EVENING, House.rowA());
    private final BoxOffice boxOffice = boxOffice(House.clock());

    @Test
    void sells_at_the_price_of_the_seat() {
        Booking booking = boxOffice.book(ALICE, seats("A2", "A1"), Optional.empty());

        assertThat(booking.bookingId()).isEqualTo(id(1));
        assertThat(booking.labels()).containsExactlyElementsOf(labels("A1", "A2"));
        assertThat(booking.total()).isEqualTo(6400);
        assertThat(booking.createdAt()).isEqualTo(NOW);
        assertThat(ledger.find(id(1))).contains(booking);
    }

    @Test
    void refuses_a_seat_that_does_not_exist_and_names_it() {
        assertThatThrownBy(() -> boxOffice.book(ALICE, seats("A1", "Z9"), Optional.empty()))
                .isInstanceOf(UnknownSeatException.class).hasMessageContaining("Z9").hasMessageNotContaining("A1");
        assertThat(ledger.sold(EVENING)).isZero();
    }

    @Test
    void refuses_an_unknown_performance() {
        assertThatThrownBy(() -> boxOffice.book(ALICE, new SeatRequest("no-such-evening", labels("A1")),
                Optional.empty())).isInstanceOf(UnknownSeatException.class).hasMessageContaining("no-such-evening");
    }

    @Test
    void refuses_a_taken_seat_and_sells_none_of_the_others() {
        boxOffice.book(ALICE, seats("A1"), Optional.empty());

        assertThatThrownBy(() -> boxOffice.book(BRUNO, seats("A1", "A2"), Optional.empty()))
                .isInstanceOf(SeatTakenException.class).hasMessageContaining("A1").hasMessageNotContaining("A2");
        assertThat(ledger.sold(EVENING)).isEqualTo(1);
    }

    @Test
    void gives_the_first_answer_to_the_same_key_and_request() {
        Booking first = boxOffice.book(ALICE, seats("A1", "A2"), Optional.of(key(ALICE, "k")));

        assertThat(boxOffice.book(ALICE, seats("A2", "A1"), Optional.of(key(ALICE, "k")))).isEqualTo(first);
        assertThat(ledger.sold(EVENING)).isEqualTo(2);
    }

    @Test
    void gives_the_first_answer_as_it_was_even_when_the_booking_was_cancelled_since() {
        Booking first = boxOffice.book(ALICE, seats("A1"), Optional.of(key(ALICE, "k")));
        boxOffice.cancel(ALICE, first.bookingId());

        assertThat(boxOffice.book(ALICE, seats("A1"), Optional.of(key(ALICE, "k")))).isEqualTo(first);
        assertThat(ledger.sold(EVENING)).isZero();
    }

    @Test
    void refuses_a_key_that_was_used_for_another_request() {
        boxOffice.book(ALICE, seats("A1"), Optional.of(key(ALICE, "k")));

        assertThatThrownBy(() -> boxOffice.book(ALICE, seats("A2"), Optional.of(key(ALICE, "k"))))
                .isInstanceOf(IdempotencyKeyReusedException.class);
    }

    @Test
    void forgets_a_key_after_its_time() {
        boxOffice.book(ALICE, seats("A1"), Optional.of(key(ALICE, "k")));
        BoxOffice nextDay = new BoxOffice(ledger,
                Clock.offset(House.clock(), FirstAnswer.KEPT.plus(Duration.ofSeconds(1))),
                () -> id(99), tries -> {});

        assertThat(nextDay.book(ALICE, seats("A2"), Optional.of(key(ALICE, "k"))).bookingId()).isEqualTo(id(99));
    }

    @Test
    void shows_a_booking_to_the_customer_who_made_it_and_to_nobody_else() {
        Booking booking = boxOffice.book(ALICE, seats("A1"), Optional.empty());

        assertThat(boxOffice.read(ALICE, booking.bookingId())).isEqualTo(booking);
        assertThatThrownBy(() -> boxOffice.read(BRUNO, booking.bookingId()))
                .isInstanceOf(NotYourBookingException.class);
        assertThatThrownBy(() -> boxOffice.read(ALICE, id(77))).isInstanceOf(UnknownBookingException.class);
    }

    @Test
    void frees_the_seats_of_a_cancelled_booking_for_the_next_customer() {
        Booking booking = boxOffice.book(ALICE, seats("A1"), Optional.empty());

        assertThat(boxOffice.cancel(ALICE, booking.bookingId()).cancelled()).isTrue();
        assertThat(boxOffice.book(BRUNO, seats("A1"), Optional.empty()).customer()).isEqualTo(BRUNO);
    }

    @Test
    void answers_a_second_cancellation_as_the_first_and_leaves_the_seats_new_owner_alone() {
        Booking booking = boxOffice.book(ALICE, seats("A1"), Optional.empty());
        Booking cancelled = boxOffice.cancel(ALICE, booking.bookingId());
        boxOffice.book(BRUNO, seats("A1"), Optional.empty());

        assertThat(boxOffice.cancel(ALICE, booking.bookingId())).isEqualTo(cancelled);
        assertThat(ledger.sold(EVENING)).isEqualTo(1);
    }

    @Test
    void lets_nobody_cancel_another_customers_booking() {
        Booking booking = boxOffice.book(ALICE, seats("A1"), Optional.empty());

        assertThatThrownBy(() -> boxOffice.cancel(BRUNO, booking.bookingId()))
                .isInstanceOf(NotYourBookingException.class);
        assertThat(ledger.sold(EVENING)).isEqualTo(1);
    }

    private BoxOffice boxOffice(Clock clock) {
        return new BoxOffice(ledger, clock, House.ids(), tries -> {});
    }
}
