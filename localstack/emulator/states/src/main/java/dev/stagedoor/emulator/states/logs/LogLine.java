package dev.stagedoor.emulator.states.logs;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.HistoryEvent;

/**
 * One event of an execution for a log.
 *
 * @param stream where it goes
 * @param millis since the epoch
 * @param details null where the event has none; does not change any more
 * @param data whether with inputs and outputs
 * @param redriveCount how often the execution had been redriven then
 */
record LogLine(LogStreamName stream, long millis, long id, long previousId, EventType type, ObjectNode details,
        boolean data, String executionArn, int redriveCount) {

    /** What AWS lets through of an input or output, escaped, in bytes. */
    static final int MAX_PAYLOAD = 248 * 1024;

    /** What the members take beside the details, about. */
    private static final int OVERHEAD = 400;

    /** In bytes, about: what waiting for it takes. */
    int weight() {
        int size = OVERHEAD;
        if (details != null) {
            for (JsonNode member : details) {
                size += member.isTextual() ? member.textValue().length() : 0;
            }
        }
        return size;
    }

    String text() {
        ObjectNode line = Json.object().put("id", String.valueOf(id)).put("type", type.text());
        line.set("details", details == null ? Json.object() : shown());
        return Json.write(line.put("previous_event_id", String.valueOf(previousId))
                .put("event_timestamp", String.valueOf(millis)).put("execution_arn", executionArn)
                .put("redrive_count", String.valueOf(redriveCount)));
    }

    private ObjectNode shown() {
        ObjectNode shown = details.deepCopy();
        if (!data) {
            return shown.remove(HistoryEvent.DATA);
        }
        for (String payload : List.of("input", "output")) {
            String text = shown.path(payload).asText();
            String fitting = fitting(text);
            if (fitting.length() < text.length()) {
                shown.put(payload, fitting).putObject(payload + "Details").put("truncated", true);
            }
        }
        return shown;
    }

    private static String fitting(String text) {
        String fitting = text;
        for (int size = size(fitting); size > MAX_PAYLOAD; size = size(fitting)) {
            fitting = fitting.substring(0, (int) ((long) fitting.length() * MAX_PAYLOAD / size));
        }
        return fitting;
    }

    private static int size(String text) {
        return Json.bytes(TextNode.valueOf(text)).length;
    }
}
