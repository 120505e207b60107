package dev.stagedoor.bookings.api;

import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.bookings.domain.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssueTicketTest {

    private final IssueTicket handler = new IssueTicket();
    private final Map<String, Object> order = new HashMap<>(
            Map.of("bookingId", House.id(1), "performanceId", House.EVENING, "seat", "A1"));

    @Test
    void the_same_booking_and_seat_get_the_same_ticket_however_often_the_saga_asks() {
        IssuedTicket first = handler.handleRequest(order, null);

        assertThat(first.seat()).isEqualTo("A1");
        assertThat(first.ticket()).hasSize(14);
        assertThat(handler.handleRequest(order, null)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"bookingId, bk-1", "bookingId, 00000000-0000-4000-8000-000000000001", "bookingId, ''",
            "performanceId, The-Lamplighter", "performanceId, a/b", "performanceId, ''", "seat, a1", "seat, A0",
            "seat, 'A1 '", "seat, ''"})
    void what_has_not_its_form_is_refused_by_name(String member, String value) {
        order.put(member, value);

        assertRefused(order, member);
    }

    @ParameterizedTest
    @CsvSource({"bookingId", "performanceId", "seat"})
    void what_is_missing_or_no_text_is_refused_by_name(String member) {
        order.put(member, 7);
        assertRefused(order, member);
        order.remove(member);
        assertRefused(order, member);
    }

    @Test
    void no_order_at_all_is_refused() {
        assertRefused(null, "bookingId");
    }

    /** Step Functions sees the class's name: the saga may name it in a Retrier or Catcher. */
    @Test
    void a_refusal_has_a_name_that_stays() {
        assertThat(InvalidTicketOrderException.class.getName())
                .isEqualTo("dev.stagedoor.bookings.api.InvalidTicketOrderException");
    }

    private void assertRefused(Map<String, Object> wrong, String member) {
        assertThatThrownBy(() -> handler.handleRequest(wrong, null)).isInstanceOf(InvalidTicketOrderException.class)
                .hasMessageStartingWith(member + " must be ");
    }
}
