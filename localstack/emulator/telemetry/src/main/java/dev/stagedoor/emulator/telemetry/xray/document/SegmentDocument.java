package dev.stagedoor.emulator.telemetry.xray.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A segment, or a subsegment that was sent alone, as it came. See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">segment documents</a>.
 *
 * @param parentId null for what nothing else in the trace called
 * @param start seconds since the epoch
 * @param end null while it is in progress
 * @param subsegment true if it was sent alone as a part of the segment that {@code parentId} names
 * @param text the document as it was sent
 * @param json the same, read; not to be changed
 */
public record SegmentDocument(String id, String traceId, String parentId, String name, double start, Double end,
        boolean subsegment, String text, ObjectNode json) {

    private static final int NODE_BYTES = 80;

    /** Whether {@code fault}, {@code error} or {@code throttle} is set. */
    public boolean is(String flag) {
        return json.path(flag).asBoolean(false);
    }

    /** About how many bytes it takes: its text and, for each of its values, a node of the tree. */
    public int weight() {
        return 2 * text.length() + NODE_BYTES * nodes(json);
    }

    private static int nodes(JsonNode node) {
        int nodes = 1;
        for (JsonNode child : node) {
            nodes += nodes(child);
        }
        return nodes;
    }

    public String origin() {
        return json.path("origin").asText("");
    }

    /** Seconds; 0 while it is in progress. */
    public double duration() {
        return end == null ? 0 : end - start;
    }

    /** A part of its request or response, such as {@code /http/request/url}; missing where there is none. */
    public JsonNode at(String pointer) {
        return json.at(pointer);
    }
}
