package dev.stagedoor.emulator.data.sqs.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;
import dev.stagedoor.emulator.data.sqs.error.MissingParameterException;
import dev.stagedoor.emulator.data.sqs.error.SerializationException;
import dev.stagedoor.emulator.data.sqs.error.UnsupportedOptionException;

/** The members of a call, or of an entry of a batch. A member that is not known is refused by its name. */
final class Members {

    private final JsonNode node;

    private Members(JsonNode node) {
        this.node = node;
    }

    static Members of(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new SerializationException("Expected a structure");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !node.get(name).isNull()) {
                throw new UnsupportedOptionException("the parameter " + name);
            }
        });
        return new Members(node);
    }

    /** A text, or null. */
    String text(String name) {
        if (!node.hasNonNull(name)) {
            return null;
        }
        return text(node.get(name), name);
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw new MissingParameterException(name);
        }
        return text;
    }

    /** A whole number within bounds, or null. */
    Integer number(String name, int min, int max) {
        if (!node.hasNonNull(name)) {
            return null;
        }
        JsonNode value = node.get(name);
        if (!value.isIntegralNumber()) {
            throw new SerializationException(name + " is not a whole number");
        }
        if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            throw InvalidParameterValueException.of(name, value.asText(), "Must be between " + min + " and " + max
                    + ", if provided.");
        }
        return value.intValue();
    }

    /** Texts, or an empty list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(item -> texts.add(text(item, name)));
        return texts;
    }

    /** The items of a list; none if it is not there. */
    JsonNode list(String name) {
        JsonNode list = node.path(name);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new SerializationException(name + " is not a list");
        }
        return list;
    }

    /** Texts by name, in the order given. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        object(name).properties().forEach(entry -> map.put(entry.getKey(), text(entry.getValue(), name)));
        return map;
    }

    /** A structure or map; empty if it is not there. */
    JsonNode object(String name) {
        JsonNode object = node.path(name);
        if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
            throw new SerializationException(name + " is not a map");
        }
        return object;
    }

    private static String text(JsonNode value, String name) {
        if (!value.isTextual()) {
            throw new SerializationException(name + " is not a text");
        }
        return value.textValue();
    }
}
