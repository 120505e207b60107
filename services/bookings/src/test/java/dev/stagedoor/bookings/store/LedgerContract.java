package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.FirstAnswer;
import dev.stagedoor.bookings.domain.Ledger;
import dev.stagedoor.bookings.domain.Ledger.Cancellation;
import dev.stagedoor.bookings.domain.Ledger.Page;
import dev.stagedoor.bookings.domain.Ledger.Sale;
import dev.stagedoor.bookings.domain.Seat;
import dev.stagedoor.bookings.domain.SeatLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.BRUNO;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.NOW;
import static dev.stagedoor.bookings.domain.House.booking;
import static dev.stagedoor.bookings.domain.House.id;
import static dev.stagedoor.bookings.domain.House.key;
import static dev.stagedoor.bookings.domain.House.labels;
import static dev.stagedoor.bookings.domain.House.rowA;
import static dev.stagedoor.bookings.domain.House.seats;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every ledger must do. Runs here on the ledger in memory, and in localstack/acceptance on {@link DynamoDbLedger} against
 * a real table: a subclass gives a ledger that holds row A of one performance, all free, and nothing else.
 */
public abstract class LedgerContract {

    private Ledger ledger;

    /** A ledger whose {@code EVENING} has exactly these seats, and which has no bookings. */
    protected abstract Ledger ledger(String performanceId, List<Seat> seats);

    @BeforeEach
    void openTheHouse() {
        ledger = ledger(EVENING, rowA());
    }

    @Test
    void shows_the_seats_that_exist_with_price_and_state() {
        ledger.sell(booking(id(1), ALICE, NOW, "A2"), Optional.empty());

        List<Seat> seats = ledger.look(seats("A1", "A2", "Z9"), Optional.empty()).seats();

        assertThat(seats).containsExactlyInAnyOrder(
                new Seat(SeatLabel.parse("A1"), "stalls", 3200, "EUR", true),
                new Seat(SeatLabel.parse("A2"), "stalls", 3200, "EUR", false));
    }

    @Test
    void sells_free_seats_and_keeps_the_booking() {
        Booking booking = booking(id(1), ALICE, NOW, "A1", "A2");

        assertThat(ledger.sell(booking, Optional.empty())).isEqualTo(new Sale.Sold());
        assertThat(ledger.find(id(1))).contains(booking);
    }

    @Test
    void sells_all_seats_or_none_and_says_which_are_lost() {
        ledger.sell(booking(id(1), ALICE, NOW, "A2"), Optional.empty());

        Sale sale = ledger.sell(booking(id(2), BRUNO, NOW, "A1", "A2"), Optional.empty());

        assertThat(sale).isEqualTo(new Sale.SeatsLost(labels("A2")));
        assertThat(ledger.find(id(2))).isEmpty();
        assertThat(ledger.look(seats("A1"), Optional.empty()).seats()).allMatch(Seat::free);
    }

    @Test
    void sells_no_seat_that_does_not_exist() {
        assertThat(ledger.sell(booking(id(1), ALICE, NOW, "Z9"), Optional.empty()))
                .isEqualTo(new Sale.SeatsLost(labels("Z9")));
        assertThat(ledger.look(seats("Z9"), Optional.empty()).seats()).isEmpty();
    }

    @Test
    void remembers_the_first_answer_of_a_key_and_changes_nothing_the_second_time() {
        FirstAnswer first = answer("try-1", booking(id(1), ALICE, NOW, "A1"), 60);
        ledger.sell(first.booking(), Optional.of(first));

        FirstAnswer second = answer("try-1", booking(id(2), ALICE, NOW.plusSeconds(1), "A2"), 60);
        Sale sale = ledger.sell(second.booking(), Optional.of(second));

        assertThat(sale).isEqualTo(new Sale.AnsweredBefore(first));
        assertThat(ledger.look(seats("A2"), Optional.of(first.key())).firstAnswer()).contains(first);
        assertThat(ledger.look(seats("A2"), Optional.empty()).seats()).allMatch(Seat::free);
    }

    @Test
    void says_answered_before_rather_than_seats_lost_to_whoever_repeats_a_request() {
        FirstAnswer first = answer("try-1", booking(id(1), ALICE, NOW, "A1"), 60);
        ledger.sell(first.booking(), Optional.of(first));

        FirstAnswer again = answer("try-1", booking(id(2), ALICE, NOW.plusSeconds(1), "A1"), 60);

        assertThat(ledger.sell(again.booking(), Optional.of(again))).isEqualTo(new Sale.AnsweredBefore(first));
    }

    @Test
    void keeps_the_keys_of_two_customers_apart() {
        FirstAnswer alices = answer("try-1", booking(id(1), ALICE, NOW, "A1"), 60);
        ledger.sell(alices.booking(), Optional.of(alices));
        Booking brunos = booking(id(2), BRUNO, NOW, "A2");

        Sale sale = ledger.sell(brunos,
                Optional.of(new FirstAnswer(key(BRUNO, "try-1"), brunos, second(NOW).plusSeconds(60))));

        assertThat(sale).isEqualTo(new Sale.Sold());
    }

    @Test
    void takes_an_expired_key_anew() {
        FirstAnswer first = answer("try-1", booking(id(1), ALICE, NOW, "A1"), 60);
        ledger.sell(first.booking(), Optional.of(first));

        FirstAnswer later = answer("try-1", booking(id(2), ALICE, NOW.plusSeconds(61), "A2"), 60);

        assertThat(ledger.sell(later.booking(), Optional.of(later))).isEqualTo(new Sale.Sold());
    }

    @Test
    void frees_the_seats_of_a_cancelled_booking_once() {
        Booking booking = booking(id(1), ALICE, NOW, "A1", "A2");
        ledger.sell(booking, Optional.empty());
        Booking cancelled = booking.cancelledAt(NOW.plusSeconds(5));

        assertThat(ledger.cancel(cancelled)).isEqualTo(Cancellation.DONE);
        assertThat(ledger.find(id(1))).contains(cancelled);
        ledger.sell(booking(id(2), BRUNO, NOW, "A1"), Optional.empty());

        assertThat(ledger.cancel(booking.cancelledAt(NOW.plusSeconds(9)))).isEqualTo(Cancellation.DONE_BEFORE);
        assertThat(ledger.find(id(1))).contains(cancelled);
        assertThat(ledger.look(seats("A1"), Optional.empty()).seats()).noneMatch(Seat::free);
    }

    @Test
    void lists_a_customers_own_bookings_newest_first_page_by_page() {
        for (int i = 1; i <= 5; i++) {
            ledger.sell(booking(id(i), ALICE, NOW.plusMillis(i), "A" + i), Optional.empty());
        }
        ledger.sell(booking(id(9), BRUNO, NOW.plusMillis(9), "A9"), Optional.empty());

        List<String> seen = new ArrayList<>();
        Page page = ledger.list(ALICE, 2, Optional.empty());
        for (int pages = 1; pages <= 4; pages++) {
            assertThat(page.bookings()).hasSizeLessThanOrEqualTo(2);
            page.bookings().forEach(booking -> seen.add(booking.bookingId()));
            if (page.next().isEmpty()) {
                break;
            }
            page = ledger.list(ALICE, 2, page.next());
        }

        assertThat(seen).containsExactly(id(5), id(4), id(3), id(2), id(1));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void sells_a_seat_once_however_many_want_it_at_the_same_time() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Sale>> everybody = IntStream.rangeClosed(1, 64).<Callable<Sale>>mapToObj(
                    i -> () -> ledger.sell(booking(id(i), ALICE, NOW, "A1", "A" + (2 + i % 4)), Optional.empty()))
                    .toList();
            List<Sale> sales = new ArrayList<>();
            for (Future<Sale> sale : crowd.invokeAll(everybody)) {
                sales.add(sale.get());
            }
            assertThat(sales).filteredOn(Sale.Sold.class::isInstance).hasSize(1);
            assertThat(sales).noneMatch(Sale.AnsweredBefore.class::isInstance);
        } finally {
            crowd.shutdownNow();
        }
        List<Booking> kept = IntStream.rangeClosed(1, 64).mapToObj(i -> ledger.find(id(i))).flatMap(Optional::stream)
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(ledger.look(seats("A1", "A2", "A3", "A4", "A5"), Optional.empty()).seats())
                .filteredOn(seat -> !seat.free()).extracting(Seat::label)
                .containsExactlyInAnyOrderElementsOf(kept.get(0).labels());
    }

    private static FirstAnswer answer(String key, Booking booking, int keptSeconds) {
        return new FirstAnswer(key(booking.customer(), key), booking,
                second(booking.createdAt()).plusSeconds(keptSeconds));
    }

    /** A table keeps expiry in whole seconds. */
    private static Instant second(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond());
    }
}
