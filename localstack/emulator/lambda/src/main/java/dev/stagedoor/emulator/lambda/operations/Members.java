package dev.stagedoor.emulator.lambda.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.lambda.error.ConstraintViolations;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;

/** The members of a structure, read strictly: what the operation does not know is refused by name. */
final class Members {

    private final ObjectNode node;
    private final String prefix;

    private Members(ObjectNode node, String prefix) {
        this.node = node;
        this.prefix = prefix;
    }

    static Members of(AwsRequest request, String... known) {
        return new Members(request.input(), "").only("lambda:" + request.operation(), known);
    }

    private Members only(String where, String... known) {
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new InvalidParameterValueException(
                        "The Stagedoor emulator does not support " + prefix + name + " of " + where);
            }
        });
        return this;
    }

    /** A structure inside this one; an absent one is empty. */
    Members inside(String name, String... known) {
        JsonNode value = value(name);
        if (value != null && !value.isObject()) {
            throw ConstraintViolations.of(value, path(name), "Member must be a structure");
        }
        ObjectNode object = value == null ? Json.object() : (ObjectNode) value;
        return new Members(object, prefix + name + ".").only("Lambda", known);
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** The value, or null where it is missing or null. */
    JsonNode value(String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    String text(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isValueNode()) {
            throw ConstraintViolations.of("a structure", path(name), "Member must be a string");
        }
        return value == null ? null : value.asText();
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw ConstraintViolations.missing(path(name));
        }
        return text;
    }

    /** A text of limited length. */
    String text(String name, String otherwise, int max) {
        String text = text(name, otherwise);
        if (text != null && text.length() > max) {
            throw ConstraintViolations.of(text, path(name), "Member must have length less than or equal to " + max);
        }
        return text;
    }

    /** A text that matches as a whole, or the default. */
    String matching(String name, String otherwise, String pattern) {
        String text = text(name);
        if (text != null && !text.matches(pattern)) {
            throw ConstraintViolations.pattern(text, path(name), pattern);
        }
        return text == null ? otherwise : text;
    }

    String oneOf(String name, String otherwise, List<String> values) {
        String text = text(name, otherwise);
        if (text != null && !values.contains(text)) {
            throw ConstraintViolations.of(text, path(name), "Member must satisfy enum value set: " + values);
        }
        return text;
    }

    /** A whole number, also where it travelled as a text. */
    Integer number(String name, Integer otherwise, int min, int max) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        long number;
        try {
            number = value.isIntegralNumber()
                    ? value.bigIntegerValue().longValueExact()
                    : Long.parseLong(value.asText());
        } catch (NumberFormatException | ArithmeticException e) {
            throw ConstraintViolations.of(value.asText(), path(name), "Member must be a whole number");
        }
        if (number < min || number > max) {
            throw ConstraintViolations.of(number, path(name), number < min
                    ? "Member must have value greater than or equal to " + min
                    : "Member must have value less than or equal to " + max);
        }
        return (int) number;
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean() && !value.asText().matches("true|false")) {
            throw ConstraintViolations.of(value.asText(), path(name), "Member must be a boolean");
        }
        return value.asBoolean();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (has(name)) {
            value(name).forEach(item -> texts.add(item.asText()));
        }
        return texts;
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new TreeMap<>();
        if (has(name)) {
            value(name).properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        }
        return map;
    }

    /** Refuses a member unless it is absent or empty: it would mean something that is not here. */
    void refuse(String name, String what) {
        JsonNode value = value(name);
        boolean empty = value == null || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.textValue().isEmpty();
        if (!empty) {
            throw new InvalidParameterValueException(
                    "The Stagedoor emulator does not support " + prefix + name + ": " + what);
        }
    }

    /** AWS's constraint texts spell members with a small first letter. */
    private String path(String name) {
        StringBuilder path = new StringBuilder();
        for (String part : (prefix + name).split("\\.")) {
            path.append(path.isEmpty() ? "" : ".").append(Character.toLowerCase(part.charAt(0)))
                    .append(part.substring(1));
        }
        return path.toString();
    }
}
