package dev.stagedoor.emulator.gateway.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.error.SerializationException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;

/**
 * The members of a call (or of an object in it), with their types. A null is a missing member. What travels in path or query is a
 * text even where the model says number or boolean, so both are taken.
 */
public record Input(ObjectNode node) {

    public static Input of(AwsRequest request) {
        return new Input(request.input());
    }

    /** @throws UnsupportedMemberException naming the first member that is none of these */
    public static Input of(AwsRequest request, String... known) {
        List<String> names = Arrays.asList(known);
        request.input().fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new UnsupportedMemberException("the member " + name + " of " + request.service() + ":"
                        + request.operation());
            }
        });
        return of(request);
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** @throws SerializationException if it is no text */
    public String text(String name) {
        return has(name) ? text(node.get(name)) : null;
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public boolean flag(String name) {
        return has(name) && flag(node.get(name));
    }

    public Integer integer(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return Integer.valueOf(node.get(name).asText());
        } catch (NumberFormatException e) {
            throw new SerializationException("The member " + name + " is no integer");
        }
    }

    public Double decimal(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            double number = Double.parseDouble(node.get(name).asText());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SerializationException("The member " + name + " is no number");
        }
        // Whatever is compared with it would hold: as a limit it would limit nothing.
        throw new SerializationException("The member " + name + " is no number");
    }

    /** An object; an empty one where there is none. */
    public Input object(String name) {
        if (!has(name)) {
            return new Input(Json.object());
        }
        if (node.get(name) instanceof ObjectNode object) {
            return new Input(object);
        }
        throw new SerializationException("The member " + name + " is no structure");
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(item -> texts.add(text(item)));
        return List.copyOf(texts);
    }

    public List<Input> objects(String name) {
        List<Input> objects = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!(item instanceof ObjectNode object)) {
                throw new SerializationException("The member " + name + " is no list of structures");
            }
            objects.add(new Input(object));
        }
        return objects;
    }

    public Map<String, String> textMap(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        object(name).node.fields().forEachRemaining(entry -> map.put(entry.getKey(), text(entry.getValue())));
        return map;
    }

    public Map<String, Boolean> flagMap(String name) {
        Map<String, Boolean> map = new LinkedHashMap<>();
        object(name).node.fields().forEachRemaining(entry -> map.put(entry.getKey(), flag(entry.getValue())));
        return map;
    }

    private Iterable<JsonNode> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (node.get(name) instanceof ArrayNode array) {
            return array;
        }
        // A list in the query is a text when it is there once.
        return List.of(node.get(name));
    }

    private static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        String type = value.isBoolean()
                ? "java.lang.Boolean"
                : value.isNumber()
                        ? "com.amazon.coral.value.json.numbers.TruncatingBigNumber"
                        : value.isArray() ? "java.util.ArrayList" : "java.util.HashMap";
        throw new SerializationException("class " + type + " can not be converted to an String");
    }

    private static boolean flag(JsonNode value) {
        return switch (value.asText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SerializationException("class java.lang.String can not be converted to an Boolean");
        };
    }
}
