package dev.stagedoor.emulator.states.event;

import java.time.Clock;

import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistoryTest {

    private final HistoryRoom room = new HistoryRoom(2_000);
    private final History first = new History(Clock.systemUTC(), room);
    private final History second = new History(Clock.systemUTC(), room);

    @Test
    void historiesShareTheirRoomAndTheLastEventAlwaysFits() {
        first.record(EventType.EXECUTION_STARTED, 0, null);
        second.record(EventType.EXECUTION_STARTED, 0, null);
        first.record(EventType.PASS_STATE_ENTERED, 1, null);

        assertThatThrownBy(() -> second.record(EventType.PASS_STATE_ENTERED, 1, null))
                .isInstanceOf(HistoryLimitException.class)
                .hasMessageContaining("larger heap");
        assertThat(second.record(EventType.EXECUTION_FAILED, 1, null)).isEqualTo(2);

        first.forget();

        assertThat(second.record(EventType.PASS_STATE_ENTERED, 1, null)).isEqualTo(3);
    }

    @Test
    void textsCount() {
        assertThatThrownBy(
                () -> first.record(EventType.EXECUTION_STARTED, 0, () -> Json.object().put("input", "x".repeat(2_000))))
                .isInstanceOf(HistoryLimitException.class);
    }
}
