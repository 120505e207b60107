package dev.stagedoor.emulator.states.engine;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The variables that a workflow reads, and the room that those take which it has set. On the strand. */
final class Variables {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#variable-limits">Limits</a> */
    private static final int MAX_ASSIGN = 256 * 1024;
    private static final long MAX_OF_EXECUTION = 10 * 1024 * 1024;

    private static final String ASSIGN_TOO_LARGE = "The variables that the state '%s' assigns exceed the maximum number of bytes service limit."; // [?]
    private static final String ALL_TOO_LARGE = "The variables of the execution exceed the maximum number of bytes service limit."; // [?]
    private static final String NO_MEMORY = "The Stagedoor emulator has no memory for so large variables of all executions.";

    private final Execution execution;
    private Map<String, JsonNode> values;
    private Map<String, Long> bytes = Map.of();

    /** @param outer those of the workflow around it, which it reads */
    Variables(Execution execution, Map<String, JsonNode> outer) {
        this.execution = execution;
        this.values = outer;
    }

    Map<String, JsonNode> values() {
        return values;
    }

    /** Goes on with those of a workflow that stood still. */
    void resume(Map<String, JsonNode> standing) {
        values = standing;
    }

    /**
     * Sets variables, in place of those that were called so before.
     *
     * @param state that sets them
     * @return null, or why it cannot be: then nothing is set
     */
    Failure assign(Map<String, JsonNode> assigned, String state) {
        if (assigned.isEmpty()) {
            return null;
        }
        Map<String, Long> newBytes = new HashMap<>(bytes);
        long assignedBytes = 0;
        for (Map.Entry<String, JsonNode> variable : assigned.entrySet()) {
            long size = JsonSize.bytes(variable.getValue(), MAX_ASSIGN);
            newBytes.put(variable.getKey(), size);
            assignedBytes += size;
        }
        if (assignedBytes > MAX_ASSIGN) {
            return Failure.of(Failure.DATA_LIMIT_EXCEEDED, ASSIGN_TOO_LARGE.formatted(state));
        }
        long more = sum(newBytes) - sum(bytes);
        if (execution.variableBytes() + more > MAX_OF_EXECUTION) {
            return Failure.of(Failure.DATA_LIMIT_EXCEEDED, ALL_TOO_LARGE);
        }
        if (more > 0 && !execution.load().take(more)) {
            return Failure.of(Failure.RUNTIME, NO_MEMORY);
        }
        if (more < 0) {
            execution.load().give(-more);
        }
        execution.addVariableBytes(more);
        bytes = newBytes;
        Map<String, JsonNode> all = new HashMap<>(values);
        all.putAll(assigned);
        values = Map.copyOf(all);
        return null;
    }

    /** The workflow is over: the room is free. What reads the values may go on. */
    void release() {
        long all = sum(bytes);
        execution.load().give(all);
        execution.addVariableBytes(-all);
        bytes = Map.of();
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
