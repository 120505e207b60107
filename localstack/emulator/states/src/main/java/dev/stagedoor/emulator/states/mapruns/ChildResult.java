package dev.stagedoor.emulator.states.mapruns;

import java.time.Instant;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.ExecutionStatus;

/**
 * What became of one child of a Map Run.
 *
 * @param machineArn with the Map Run's label
 * @param status null if it was never started
 * @param input its text, made anew each time
 * @param output null unless it succeeded
 * @param startDate null if it was never started
 * @param stopDate null if it was never started
 * @param error null unless it failed
 */
public record ChildResult(String executionArn, String name, String machineArn, ExecutionStatus status,
        Supplier<String> input, Output output, int redriveCount, Instant startDate, Instant stopDate,
        ErrorOutput error) {

    /** A value and its text, made anew each time. */
    public record Output(JsonNode value, Supplier<String> text) {}

    public boolean succeeded() {
        return status == ExecutionStatus.SUCCEEDED;
    }
}
