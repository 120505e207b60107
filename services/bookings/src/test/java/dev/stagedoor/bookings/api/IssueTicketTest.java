package dev.stagedoor.bookings.api;

import java.util.Map;

import dev.stagedoor.bookings.domain.House;
import dev.stagedoor.bookings.domain.InvalidRequestException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssueTicketTest {

    private final IssueTicket handler = new IssueTicket();

    @Test
    void the_same_booking_and_seat_get_the_same_ticket_however_often_they_ask() {
        Map<String, Object> order = Map.of("bookingId", House.id(1), "performanceId", "x", "seat", "A1");

        Map<String, String> ticket = handler.handleRequest(order, null);

        assertThat(ticket).containsEntry("seat", "A1").containsKey("ticket");
        assertThat(handler.handleRequest(order, null)).isEqualTo(ticket);
    }

    @Test
    void what_is_no_booking_or_seat_fails() {
        assertRefused(Map.of("bookingId", "1", "seat", "A1"));
        assertRefused(Map.of("bookingId", House.id(1), "seat", "a1"));
        assertRefused(Map.of("bookingId", House.id(1), "seat", 7));
        assertRefused(Map.of());
        assertRefused(null);
    }

    private void assertRefused(Map<String, Object> order) {
        assertThatThrownBy(() -> handler.handleRequest(order, null)).isInstanceOf(InvalidRequestException.class);
    }
}
