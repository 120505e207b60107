package dev.stagedoor.emulator.telemetry.xray.store;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;

/** What traces say, over all their segments and the subsegments in these. */
public final class Segments {

    private static final Set<String> DOWNSTREAM = Set.of("aws", "remote");

    private Segments() {}

    /** Shows every segment and subsegment. */
    public static void walk(List<SegmentDocument> segments, Consumer<JsonNode> visitor) {
        segments.forEach(segment -> walk(segment.json(), visitor));
    }

    private static void walk(JsonNode segment, Consumer<JsonNode> visitor) {
        visitor.accept(segment);
        segment.path("subsegments").forEach(subsegment -> walk(subsegment, visitor));
    }

    /** Whether a trace passed a service: one that sent a segment, or that a subsegment called. */
    public static boolean passed(RecordedTrace trace, String service) {
        Predicate<SegmentDocument> named = segment -> !segment.subsegment() && segment.name().equals(service);
        return trace.segments().stream().anyMatch(named) || trace.segments().stream()
                .anyMatch(segment -> calls(segment.json(), service));
    }

    private static boolean calls(JsonNode segment, String service) {
        return DOWNSTREAM.contains(segment.path("namespace").asText()) && segment.path("name").asText().equals(service)
                || anyMatch(segment.path("subsegments"), subsegment -> calls(subsegment, service));
    }

    /** Whether an annotation of this name has a value of that kind. */
    public static boolean anyAnnotation(RecordedTrace trace, String key, Predicate<JsonNode> test) {
        return anyMatch(trace.segments().stream().map(SegmentDocument::json).toList(),
                segment -> annotated(segment, key, test));
    }

    private static boolean annotated(JsonNode segment, String key, Predicate<JsonNode> test) {
        JsonNode value = segment.path("annotations").path(key);
        return !value.isMissingNode() && test.test(value)
                || anyMatch(segment.path("subsegments"), subsegment -> annotated(subsegment, key, test));
    }

    private static boolean anyMatch(Iterable<? extends JsonNode> nodes, Predicate<JsonNode> test) {
        if (nodes instanceof List<? extends JsonNode> list) {
            return list.stream().anyMatch(test);
        }
        for (JsonNode node : nodes) {
            if (test.test(node)) {
                return true;
            }
        }
        return false;
    }
}
