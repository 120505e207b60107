package dev.stagedoor.emulator.states.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts the bytes that a value takes as text without writing it, and stops as soon as there are too many. */
final class JsonSize {

    /** A character of a JSON text takes at most so many bytes, as an escape. */
    private static final int MOST_PER_CHARACTER = 6;

    private JsonSize() {}

    static boolean exceeds(String text, int limit) {
        if (text.length() > limit) {
            return true;
        }
        return text.length() * 3L > limit && text.getBytes(StandardCharsets.UTF_8).length > limit;
    }

    static boolean exceeds(JsonNode node, int limit) {
        return atMost(node, limit) > limit && exceeds(node.toString(), limit);
    }

    /** An upper bound, cheap; no longer counted beyond the limit. */
    private static long atMost(JsonNode node, long limit) {
        if (node.isTextual()) {
            return 2L + (long) MOST_PER_CHARACTER * node.textValue().length();
        }
        if (!node.isContainerNode()) {
            return node.asText().length() + 1L;
        }
        long size = 2;
        if (node.isArray()) {
            for (JsonNode item : node) {
                size += 1 + atMost(item, limit - size);
                if (size > limit) {
                    return size;
                }
            }
            return size;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            size += 4L + (long) MOST_PER_CHARACTER * field.getKey().length() + atMost(field.getValue(), limit - size);
            if (size > limit) {
                return size;
            }
        }
        return size;
    }
}
