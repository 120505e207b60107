package dev.stagedoor.bookings.domain;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.labels;
import static dev.stagedoor.bookings.domain.House.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeatRequestTest {

    @Test
    void is_the_same_request_in_whatever_order_the_seats_are_named() {
        assertThat(seats("A10", "B1", "A2")).isEqualTo(seats("A2", "A10", "B1"));
        assertThat(seats("A10", "B1", "A2").seats()).containsExactlyElementsOf(labels("A2", "A10", "B1"));
    }

    @Test
    void holds_one_to_eight_seats() {
        assertThat(seats("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8").seats()).hasSize(8);
        assertThatThrownBy(() -> seats("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"))
                .isInstanceOf(InvalidRequestException.class).hasMessageContaining("1 to 8");
        assertThatThrownBy(() -> new SeatRequest(EVENING, List.of())).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void names_each_seat_once() {
        assertThatThrownBy(() -> seats("A1", "A1")).isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "a1", "A0", "A01", "A1000", "ABC1", " A1", "A1 ", "A-1", "Ä1"})
    void refuses_what_is_no_seat(String label) {
        assertThatThrownBy(() -> SeatLabel.parse(label)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The-Lamplighter", "a/b", "a b", "-a", "a#b"})
    void refuses_what_is_no_performance_id(String performanceId) {
        assertThatThrownBy(() -> new SeatRequest(performanceId, labels("A1")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\t", "ümlaut"})
    void refuses_what_is_no_idempotency_key(String value) {
        assertThatThrownBy(() -> new IdempotencyKey(House.ALICE, value)).isInstanceOf(InvalidRequestException.class);
    }
}
