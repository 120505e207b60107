package dev.stagedoor.emulator.states.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
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

/** Between JSON nodes and the values that the evaluator works on. */
final class JavaValues {

    private JavaValues() {}

    static Map<String, Object> states(JsonataScope scope) {
        Map<String, Object> states = new LinkedHashMap<>();
        put(states, "input", scope.input());
        put(states, "result", scope.result());
        put(states, "errorOutput", scope.errorOutput());
        put(states, "context", scope.context());
        return states;
    }

    private static void put(Map<String, Object> states, String name, JsonNode value) {
        if (value != null) {
            states.put(name, of(value));
        }
    }

    static Object of(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> {
                List<Object> list = new ArrayList<>(node.size());
                node.forEach(item -> list.add(of(item)));
                yield list;
            }
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                node.properties().forEach(member -> map.put(member.getKey(), of(member.getValue())));
                yield map;
            }
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> Utils.convertNumber(node.isIntegralNumber() && node.canConvertToLong()
                    ? (Number) node.longValue()
                    : (Number) node.doubleValue());
            case STRING -> node.textValue();
            default -> Jsonata.NULL_VALUE;
        };
    }

    /** Null if the value, or one within it, is no JSON (a function). */
    static JsonNode toJson(Object value) {
        if (value == null || value == Jsonata.NULL_VALUE) {
            return NullNode.instance;
        } else if (value instanceof String text) {
            return TextNode.valueOf(text);
        } else if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        } else if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (value instanceof Long number) {
            return LongNode.valueOf(number);
        } else if (value instanceof Number number) {
            return DoubleNode.valueOf(number.doubleValue());
        } else if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
            for (Object item : list) {
                JsonNode node = toJson(item);
                if (node == null) {
                    return null;
                }
                array.add(node);
            }
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                JsonNode node = toJson(member.getValue());
                if (node == null) {
                    return null;
                }
                object.set(String.valueOf(member.getKey()), node);
            }
            return object;
        }
        return null;
    }
}
