package dev.stagedoor.emulator.states.machine;

import java.util.Set;

import dev.stagedoor.emulator.states.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogLevelTest {

    private static final Set<EventType> FATAL = Set.of(EventType.EXECUTION_FAILED, EventType.EXECUTION_ABORTED,
            EventType.EXECUTION_TIMED_OUT);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_level_logs_what_the_one_above_it_logs(EventType type) {
        assertThat(LogLevel.OFF.logs(type)).isFalse();
        assertThat(LogLevel.FATAL.logs(type)).isEqualTo(FATAL.contains(type));
        assertThat(LogLevel.ALL.logs(type)).isTrue();
        if (FATAL.contains(type)) {
            assertThat(LogLevel.ERROR.logs(type)).isTrue();
        }
    }

    @Test
    void errors_are_what_failed_was_aborted_or_took_too_long() {
        assertThat(EventType.values()).filteredOn(LogLevel.ERROR::logs).contains(EventType.TASK_FAILED,
                EventType.TASK_TIMED_OUT, EventType.FAIL_STATE_ENTERED, EventType.WAIT_STATE_ABORTED,
                EventType.MAP_ITERATION_FAILED, EventType.LAMBDA_FUNCTION_FAILED)
                .doesNotContain(EventType.EXECUTION_STARTED, EventType.EXECUTION_SUCCEEDED, EventType.TASK_SUCCEEDED,
                        EventType.PASS_STATE_ENTERED);
    }
}
