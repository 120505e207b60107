package dev.stagedoor.emulator.states.path;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Jayway takes the leaves of a tree out of their nodes: the way back. */
final class JsonValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    static JsonNode toNode(Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        }
        if (value instanceof Collection<?> values) {
            ArrayNode array = NODES.arrayNode(values.size());
            values.forEach(each -> array.add(toNode(each)));
            return array;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        throw new IllegalStateException("A JSONPath gave a " + value.getClass());
    }

    /**
     * Fractions are decimals, as those that {@link dev.stagedoor.emulator.core.Json} reads: equal to them where they
     * are the same.
     */
    private static JsonNode number(Number value) {
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof BigInteger number) {
            return NODES.numberNode(number);
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw new IllegalStateException("A function of a JSONPath gave a number that JSON has not");
        }
        return NODES.numberNode(BigDecimal.valueOf(value.doubleValue()));
    }
}
