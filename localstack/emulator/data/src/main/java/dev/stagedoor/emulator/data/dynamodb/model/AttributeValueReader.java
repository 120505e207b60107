package dev.stagedoor.emulator.data.dynamodb.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.SerializationException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/**
 * Reads attribute values from JSON, such as {@code {"S": "text"}}, strictly: exactly one type, sets neither empty nor with
 * duplicates, at most 32 levels.
 */
public final class AttributeValueReader {

    private static final int MAX_DEPTH = 32;

    private AttributeValueReader() {}

    /** A map of attributes; an empty one where the member is missing. */
    public static Map<String, AttributeValue> readMap(JsonNode node) {
        return map(node, 0);
    }

    public static AttributeValue read(JsonNode node) {
        return value(node, 0);
    }

    private static AttributeValue value(JsonNode node, int depth) {
        if (!node.isObject()) {
            throw new SerializationException(node.isArray()
                    ? "Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue"
                    : "Unexpected value type in payload");
        }
        if (depth > MAX_DEPTH) {
            throw new ValidationException("Nesting Levels have exceeded supported limits: Attributes in the item have "
                    + "nested levels beyond supported limit");
        }
        AttributeType type = null;
        for (AttributeType candidate : AttributeType.values()) {
            if (node.hasNonNull(candidate.name())) {
                if (type != null) {
                    throw new ValidationException("Supplied AttributeValue has more than one datatypes set, "
                            + "must contain exactly one of the supported datatypes");
                }
                type = candidate;
            }
        }
        if (type == null) {
            throw new ValidationException("Supplied AttributeValue is empty, must contain exactly one of the supported "
                    + "datatypes");
        }
        return value(type, node.get(type.name()), depth);
    }

    private static AttributeValue value(AttributeType type, JsonNode node, int depth) {
        return switch (type) {
            case S -> new AttributeValue.S(JsonTypes.text(node));
            case N -> new AttributeValue.N(Numbers.parse(JsonTypes.text(node)));
            case B -> new AttributeValue.B(JsonTypes.bytes(node));
            case BOOL -> new AttributeValue.Bool(JsonTypes.bool(node));
            case NULL -> nullValue(JsonTypes.bool(node));
            case SS -> new AttributeValue.SS(strings(node));
            case NS -> new AttributeValue.NS(numbers(node));
            case BS -> new AttributeValue.BS(binaries(node));
            case L -> new AttributeValue.L(list(node, depth));
            case M -> new AttributeValue.M(Collections.unmodifiableMap(map(node, depth + 1)));
        };
    }

    private static AttributeValue nullValue(boolean isNull) {
        if (!isNull) {
            throw ValidationException.invalidParameter("Null attribute value types must have the value of true");
        }
        return new AttributeValue.Null();
    }

    private static Map<String, AttributeValue> map(JsonNode node, int depth) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : JsonTypes.object(node).properties()) {
            attributes.put(entry.getKey(), value(entry.getValue(), depth));
        }
        return attributes;
    }

    private static List<AttributeValue> list(JsonNode node, int depth) {
        List<AttributeValue> values = new ArrayList<>();
        JsonTypes.array(node).forEach(element -> values.add(value(element, depth + 1)));
        return Collections.unmodifiableList(values);
    }

    private static Set<String> strings(JsonNode node) {
        List<String> values = elements(node, JsonTypes::text, "An string set  may not be empty");
        Set<String> set = set(values);
        if (set.size() < values.size()) {
            throw ValidationException.invalidParameter("Input collection " + values + " contains duplicates.");
        }
        return set;
    }

    private static Set<BigDecimal> numbers(JsonNode node) {
        List<BigDecimal> values = elements(node, e -> Numbers.parse(JsonTypes.text(e)),
                "An number set  may not be empty");
        Set<BigDecimal> set = set(values);
        if (set.size() < values.size()) {
            throw new ValidationException("Input collection contains duplicates");
        }
        return set;
    }

    private static Set<Bytes> binaries(JsonNode node) {
        List<Bytes> values = elements(node, JsonTypes::bytes, "Binary sets should not be empty");
        Set<Bytes> set = set(values);
        if (set.size() < values.size()) {
            throw ValidationException
                    .invalidParameter("Input collection " + values + "of type BS contains duplicates.");
        }
        return set;
    }

    private static <T> List<T> elements(JsonNode node, Function<JsonNode, T> read, String empty) {
        List<T> values = new ArrayList<>();
        JsonTypes.array(node).forEach(element -> values.add(read.apply(element)));
        if (values.isEmpty()) {
            throw ValidationException.invalidParameter(empty);
        }
        return values;
    }

    private static <T> Set<T> set(List<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
