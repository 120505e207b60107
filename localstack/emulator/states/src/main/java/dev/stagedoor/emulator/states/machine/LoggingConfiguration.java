package dev.stagedoor.emulator.states.machine;

import java.util.List;

/**
 * Which events of executions are logged, and where.
 *
 * @param level {@code ALL}, {@code ERROR}, {@code FATAL} or {@code OFF}
 * @param logGroupArns one at most
 */
public record LoggingConfiguration(String level, boolean includeExecutionData, List<String> logGroupArns) {

    public static final LoggingConfiguration OFF = new LoggingConfiguration("OFF", false, List.of());
}
