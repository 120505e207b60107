package dev.stagedoor.bookings.api;

import dev.stagedoor.bookings.domain.BookingException;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnforeseenTest {

    @Test
    void a_ledger_out_of_reach_is_said_as_unavailable() {
        assertThat(Answer.of(() -> {
            throw new LedgerUnavailableException("gone");
        }).getStatusCode()).isEqualTo(503);
    }

    @Test
    void a_defect_fails_the_invocation_so_that_alarms_see_it() {
        assertThatThrownBy(() -> Answer.of(() -> {
            throw new IllegalStateException("a defect");
        })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_refusal_of_the_box_office_has_a_problem() {
        assertThat(Problems.KINDS.keySet()).containsExactlyInAnyOrderElementsOf(
                java.util.Arrays.<Class<?>>stream(BookingException.class.getPermittedSubclasses()).toList()
                        .stream().map(type -> type.asSubclass(BookingException.class)).toList());
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadBooking.class, ListBookings.class, IssueTicket.class})
    void every_handler_has_a_name_to_be_deployed_by(Class<?> handler) {
        assertThat(handler.getAnnotation(jakarta.inject.Named.class).value()).startsWith("bookings-");
    }
}
