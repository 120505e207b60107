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

/** Makes JSON of a value. Data that an expression has passed on unchanged is not copied. */
public final class JsonValue {

    private static final int MAXIMUM_DEPTH = 1000;

    private JsonValue() {}

    /**
     * The value as JSON.
     *
     * @throws NoJsonException if it is a function or holds one
     * @throws EvaluationLimitException if it is nested deeper than JSON may be
     */
    public static JsonNode of(Object value) {
        return of(value, 0);
    }

    private static JsonNode of(Object value, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw EvaluationLimitException.depth();
        } else if (value == null || value == Values.NULL) {
            return NullNode.instance;
        } else if (value instanceof String text) {
            return TextNode.valueOf(text);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        } else if (value instanceof JsonObject object) {
            return object.node();
        } else if (value instanceof JsonArray array) {
            return array.node();
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((name, member) -> object.set((String) name, of(member, depth + 1)));
            return object;
        } else if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(item -> array.add(of(item, depth + 1)));
            return array;
        }
        throw new NoJsonException();
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
