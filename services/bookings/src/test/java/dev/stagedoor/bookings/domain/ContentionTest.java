package dev.stagedoor.bookings.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.stagedoor.bookings.domain.Ledger.Cancellation;
import dev.stagedoor.bookings.domain.Ledger.Sale;
import dev.stagedoor.bookings.store.InMemoryLedger;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.id;
import static dev.stagedoor.bookings.domain.House.key;
import static dev.stagedoor.bookings.domain.House.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two or more want the same thing at the same moment. */
class ContentionTest {

    private final InMemoryLedger ledger = new InMemoryLedger().with(EVENING, House.rowA());
    private final List<Integer> pauses = new ArrayList<>();

    @Test
    void tries_again_while_others_are_busy_with_the_same_seats() {
        BoxOffice boxOffice = over(new BusyLedger(ledger, 3));

        assertThat(boxOffice.book(ALICE, seats("A1"), Optional.empty()).bookingId()).isEqualTo(id(1));
        assertThat(pauses).containsExactly(1, 2, 3);
    }

    @Test
    void gives_up_after_a_bounded_number_of_tries_and_has_changed_nothing() {
        BoxOffice boxOffice = over(new BusyLedger(ledger, Integer.MAX_VALUE));

        assertThatThrownBy(() -> boxOffice.book(ALICE, seats("A1"), Optional.empty()))
                .isInstanceOf(SeatContendedException.class);
        assertThat(pauses).hasSize(BoxOffice.MAX_TRIES - 1);
        assertThat(ledger.sold(EVENING)).isZero();
    }

    @Test
    void cancels_in_the_end_when_others_are_busy_with_the_same_seats() {
        Booking booking = over(ledger).book(ALICE, seats("A1"), Optional.empty());

        assertThat(over(new BusyLedger(ledger, 2)).cancel(ALICE, booking.bookingId()).cancelled()).isTrue();
        assertThat(ledger.sold(EVENING)).isZero();
    }

    @Test
    void believes_the_write_and_not_the_look_when_a_seat_goes_in_between() {
        Ledger stale = new ForwardingLedger(ledger) {
            @Override
            public Offer look(SeatRequest request, Optional<IdempotencyKey> key) {
                Offer before = super.look(request, key);
                over(ledger).book(House.BRUNO, request, Optional.empty());
                return before;
            }
        };

        assertThatThrownBy(() -> over(stale).book(ALICE, seats("A1"), Optional.empty()))
                .isInstanceOf(SeatTakenException.class);
        assertThat(ledger.list(ALICE, 10, Optional.empty()).bookings()).isEmpty();
    }

    @Test
    void sells_one_seat_to_one_of_two_hundred() throws Exception {
        List<String> outcomes = race(i -> over(ledger, id(i)).book("customer-" + i, seats("A1"), Optional.empty()));

        assertThat(outcomes).containsOnly("sold", "SeatTakenException").filteredOn("sold"::equals).hasSize(1);
        assertThat(ledger.sold(EVENING)).isEqualTo(1);
    }

    @Test
    void sells_once_to_one_customer_whose_program_sends_the_same_request_two_hundred_times() throws Exception {
        List<String> outcomes = race(
                i -> over(ledger, id(i)).book(ALICE, seats("A1", "A2"), Optional.of(key(ALICE, "k"))));

        assertThat(outcomes).containsOnly("sold");
        assertThat(ledger.sold(EVENING)).isEqualTo(2);
        assertThat(ledger.list(ALICE, 10, Optional.empty()).bookings()).hasSize(1);
    }

    private interface Attempt {
        Booking by(int customer);
    }

    private static List<String> race(Attempt attempt) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(32);
        CountDownLatch doorsOpen = new CountDownLatch(32);
        try {
            List<Callable<String>> everybody = IntStream.rangeClosed(1, 200).<Callable<String>>mapToObj(i -> () -> {
                doorsOpen.countDown();
                doorsOpen.await();
                try {
                    attempt.by(i);
                    return "sold";
                } catch (BookingException e) {
                    return e.getClass().getSimpleName();
                }
            }).toList();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : crowd.invokeAll(everybody)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            crowd.shutdownNow();
        }
    }

    private BoxOffice over(Ledger any) {
        return over(any, id(1));
    }

    private BoxOffice over(Ledger any, String bookingId) {
        return new BoxOffice(any, House.clock(), () -> bookingId, pauses::add);
    }

    /** Says "contended" the first times that something is to be changed. */
    private static final class BusyLedger extends ForwardingLedger {

        private int busy;

        BusyLedger(Ledger ledger, int busy) {
            super(ledger);
            this.busy = busy;
        }

        @Override
        public Sale sell(Booking booking, Optional<FirstAnswer> firstAnswer) {
            return busy-- > 0 ? new Sale.Contended() : super.sell(booking, firstAnswer);
        }

        @Override
        public Cancellation cancel(Booking cancelled) {
            return busy-- > 0 ? Cancellation.CONTENDED : super.cancel(cancelled);
        }
    }
}
