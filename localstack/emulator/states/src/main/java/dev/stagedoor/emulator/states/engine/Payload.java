package dev.stagedoor.emulator.states.engine;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;

/**
 * A value on its way from state to state, and its text. What a state hands on untouched keeps the text that it came with, spaces
 * included: histories show it so. Immutable but for the text, which is made when first asked for.
 */
public final class Payload {

    /** What an input, a result or an output may take, in bytes. */
    static final int MAX_BYTES = 262_144;

    private final JsonNode node;
    private String text;

    private Payload(JsonNode node, String text) {
        this.node = node;
        this.text = text;
    }

    public static Payload of(JsonNode node) {
        return new Payload(node, null);
    }

    /** @param text of which the node was read */
    public static Payload of(JsonNode node, String text) {
        return new Payload(node, text);
    }

    /** An array of these values, in this order. */
    static Payload array(List<Payload> items) {
        var array = Json.array();
        items.forEach(item -> array.add(item.node));
        boolean written = items.stream().allMatch(item -> item.text != null);
        return new Payload(array, written ? joined(items) : null);
    }

    private static String joined(List<Payload> items) {
        StringBuilder text = new StringBuilder("[");
        for (Payload item : items) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append(item.text);
        }
        return text.append(']').toString();
    }

    public JsonNode node() {
        return node;
    }

    public String text() {
        if (text == null) {
            text = node.toString();
        }
        return text;
    }

    /** The same, for one who needs it once: it is not kept. */
    String textOnce() {
        return text == null ? node.toString() : text;
    }

    /** The one of these whose value this very node is, with its text; a new one where none is. */
    static Payload same(JsonNode node, Payload first, Payload second) {
        if (first.node == node) {
            return first;
        }
        return second != null && second.node == node ? second : of(node);
    }

    /** How long it is as text, about; of a very large one at least as long as AWS allows. */
    long weight() {
        return text == null ? JsonSize.bytes(node, MAX_BYTES) : text.length();
    }

    /** Whether it is larger than AWS allows. */
    boolean tooLarge() {
        return text == null ? JsonSize.exceeds(node, MAX_BYTES) : JsonSize.exceeds(text, MAX_BYTES);
    }
}
