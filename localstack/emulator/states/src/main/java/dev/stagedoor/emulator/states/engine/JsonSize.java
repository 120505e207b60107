package dev.stagedoor.emulator.states.engine;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts the bytes that a value takes as JSON text without writing it, and stops as soon as there are too many. */
final class JsonSize {

    private JsonSize() {}

    static boolean exceeds(String text, int limit) {
        if (text.length() > limit) {
            return true;
        }
        if (text.length() * 3L <= limit) {
            return false;
        }
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += utf8(text.charAt(i));
        }
        return bytes > limit;
    }

    static boolean exceeds(JsonNode node, int limit) {
        return bytes(node, limit) > limit;
    }

    /** How many there are; counting stops somewhere above the limit. */
    static long bytes(JsonNode node, long limit) {
        if (node.isTextual()) {
            return quoted(node.textValue());
        }
        if (node.isArray()) {
            long size = Math.max(2, node.size() + 1L);
            for (JsonNode item : node) {
                size += bytes(item, limit - size);
                if (size > limit) {
                    return size;
                }
            }
            return size;
        }
        if (node.isObject()) {
            long size = Math.max(2, 2L * node.size() + 1);
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                size += quoted(field.getKey());
                size += bytes(field.getValue(), limit - size);
                if (size > limit) {
                    return size;
                }
            }
            return size;
        }
        return node.asText().length();
    }

    private static long quoted(String text) {
        long size = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += switch (c) {
                case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 2;
                default -> c < ' ' ? 6 : utf8(c);
            };
        }
        return size;
    }

    /** Each half of a surrogate pair counts for half of its four bytes. */
    private static int utf8(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
