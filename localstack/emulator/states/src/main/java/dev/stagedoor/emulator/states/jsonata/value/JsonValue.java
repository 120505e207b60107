package dev.stagedoor.emulator.states.jsonata.value;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Makes JSON of a value. Data that an expression has passed on unchanged is not copied; but it is counted, as a value may hold the same
 * data any number of times.
 */
public final class JsonValue {

    private static final int MAXIMUM_DEPTH = 1000;
    private static final int NUMBER_SIZE = 8;

    private long room;

    private JsonValue(long room) {
        this.room = room;
    }

    /**
     * The value as JSON.
     *
     * @param bytes how large it may be, roughly
     * @throws NoJsonException if it is a function or holds one
     * @throws EvaluationLimitException if it is larger, or nested deeper than JSON may be
     */
    public static JsonNode of(Object value, long bytes) {
        if (value instanceof JsonObject object) {
            return object.node();
        } else if (value instanceof JsonArray array) {
            return array.node();
        }
        return new JsonValue(bytes).json(value, 0);
    }

    private JsonNode json(Object value, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw EvaluationLimitException.depth();
        } else if (value == null || value == Values.NULL) {
            take(NUMBER_SIZE);
            return NullNode.instance;
        } else if (value instanceof String text) {
            take(text.length() + 2);
            return TextNode.valueOf(text);
        } else if (value instanceof Number number) {
            take(NUMBER_SIZE);
            return number(number);
        } else if (value instanceof Boolean truth) {
            take(NUMBER_SIZE);
            return BooleanNode.valueOf(truth);
        } else if (value instanceof JsonObject object) {
            return count(object.node());
        } else if (value instanceof JsonArray array) {
            return count(array.node());
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            take(NUMBER_SIZE);
            map.forEach((name, member) -> {
                take(((String) name).length() + 2);
                object.set((String) name, json(member, depth + 1));
            });
            return object;
        } else if (value instanceof List<?> list) {
            take(NUMBER_SIZE);
            ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(item -> array.add(json(item, depth + 1)));
            return array;
        }
        throw new NoJsonException();
    }

    private void take(int bytes) {
        room -= bytes;
        if (room < 0) {
            throw EvaluationLimitException.memory();
        }
    }

    private JsonNode count(JsonNode node) {
        take(node.isTextual() ? node.textValue().length() + 2 : NUMBER_SIZE);
        if (node.isObject()) {
            node.properties().forEach(member -> {
                take(member.getKey().length() + 2);
                count(member.getValue());
            });
        } else {
            node.forEach(this::count);
        }
        return node;
    }

    private static JsonNode number(Number number) {
        if (number instanceof Long whole) {
            return whole == whole.intValue() ? IntNode.valueOf(whole.intValue()) : LongNode.valueOf(whole);
        }
        double value = number.doubleValue();
        // What JSON has no number for is written out, as on AWS.
        return Double.isNaN(value) || Double.isInfinite(value)
                ? TextNode.valueOf(Double.toString(value))
                : DoubleNode.valueOf(value);
    }
}
