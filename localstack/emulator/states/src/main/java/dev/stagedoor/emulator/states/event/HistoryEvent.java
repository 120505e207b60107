package dev.stagedoor.emulator.states.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event of an execution.
 *
 * @param id counted from 1
 * @param previousId of the event before it on the same path through the workflow; 0 at the start
 * @param details null where the type has none
 */
public record HistoryEvent(long id, long previousId, Instant timestamp, EventType type, ObjectNode details) {

    /** The members of details that are left out where a caller or a log is to have no data. */
    public static final List<String> DATA = List.of("input", "inputDetails", "output", "outputDetails", "parameters",
            "assignedVariables", "assignedVariablesDetails");

    /** How long its texts are together, in characters. */
    public long texts() {
        return texts(details);
    }

    static long texts(ObjectNode details) {
        long size = 0;
        if (details != null) {
            for (JsonNode member : details) {
                size += member.isTextual() ? member.textValue().length() : 0;
            }
        }
        return size;
    }
}
