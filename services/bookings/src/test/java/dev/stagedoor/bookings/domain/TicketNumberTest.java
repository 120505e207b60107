package dev.stagedoor.bookings.domain;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static dev.stagedoor.bookings.domain.House.id;
import static org.assertj.core.api.Assertions.assertThat;

class TicketNumberTest {

    private static final SeatLabel A1 = SeatLabel.parse("A1");

    @Test
    void the_same_booking_and_seat_give_the_same_number() {
        assertThat(TicketNumber.of(id(1), A1)).isEqualTo(TicketNumber.of(id(1), A1));
    }

    @Test
    void it_stays_the_same_from_release_to_release() {
        assertThat(TicketNumber.of(id(1), A1).text()).isEqualTo("RDRN-TK93-CGR3");
    }

    @Test
    void another_seat_or_booking_gives_another() {
        assertThat(IntStream.rangeClosed(1, 999)
                .mapToObj(n -> TicketNumber.of(id(1), new SeatLabel("A", n)).text())).doesNotHaveDuplicates();
        assertThat(TicketNumber.of(id(2), A1)).isNotEqualTo(TicketNumber.of(id(1), A1));
    }

    @Test
    void it_can_be_read_out_without_mistaking_a_letter() {
        assertThat(TicketNumber.of(id(1), A1).text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
    }
}
