package dev.stagedoor.emulator.states.machine;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.states.event.EventType;

/**
 * Which events of executions are logged.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-log-level">Log levels</a>
 */
public enum LogLevel {

    OFF(type -> false), FATAL(LogLevel::isFatal), ERROR(type -> isFatal(type) || isError(type)), ALL(type -> true);

    private final Set<EventType> types;

    LogLevel(Predicate<EventType> logged) {
        types = EnumSet.allOf(EventType.class).stream().filter(logged)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
    }

    /** Whether an event of this type is logged. */
    public boolean logs(EventType type) {
        return types.contains(type);
    }

    private static boolean isFatal(EventType type) {
        return type.ends() && type != EventType.EXECUTION_SUCCEEDED;
    }

    /** AWS's table has no other rule in it than this. */
    private static boolean isError(EventType type) {
        return type == EventType.FAIL_STATE_ENTERED || type.text().endsWith("Failed")
                || type.text().endsWith("TimedOut")
                || type.text().endsWith("Aborted");
    }
}
