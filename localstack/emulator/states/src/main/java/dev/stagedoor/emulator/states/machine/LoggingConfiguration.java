package dev.stagedoor.emulator.states.machine;

import java.util.List;

/**
 * Which events of executions are logged, and where.
 *
 * @param includeExecutionData whether with inputs and outputs
 * @param logGroupArns one at most; one where the level is not {@code OFF}
 */
public record LoggingConfiguration(LogLevel level, boolean includeExecutionData, List<String> logGroupArns) {

    public static final LoggingConfiguration OFF = new LoggingConfiguration(LogLevel.OFF, false, List.of());

    /**
     * The log group's name.
     *
     * @throws IndexOutOfBoundsException if nothing is logged anywhere
     */
    public String group() {
        return logGroupArns.get(0).split(":")[6];
    }
}
