package dev.stagedoor.emulator.gateway.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * An object of a definition with its place, so that whoever reads it says where something is wrong. A member that is null is
 * taken as missing.
 *
 * @param where such as {@code paths./shows.get}
 */
record Members(String where, ObjectNode node) {

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** An object; an empty one where there is none. */
    Members object(String name) {
        String place = where.isEmpty() ? name : where + "." + name;
        if (!has(name)) {
            return new Members(place, Json.object());
        }
        if (node.get(name) instanceof ObjectNode object) {
            return new Members(place, object);
        }
        throw wrong(name, "an object");
    }

    /** A text, or null; a number or boolean is taken as its text, as YAML writes them alike. */
    String text(String name) {
        if (!has(name)) {
            return null;
        }
        if (!node.get(name).isValueNode()) {
            throw wrong(name, "a text");
        }
        return node.get(name).asText();
    }

    String required(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw new InvalidOpenApiException("Missing member '" + name + "' at " + where);
        }
        return text;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        return switch (node.get(name).asText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    /** A whole number, or null; also as a text, as intrinsic functions of CloudFormation give it. */
    Integer integer(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return Integer.valueOf(node.get(name).asText());
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number");
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(item -> {
            if (!item.isValueNode() || item.isNull()) {
                throw wrong(name, "a list of texts");
            }
            texts.add(item.asText());
        });
        return List.copyOf(texts);
    }

    /** A list of objects. */
    List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!(item instanceof ObjectNode object)) {
                throw wrong(name, "a list of objects");
            }
            objects.add(new Members(where + "." + name + "[" + objects.size() + "]", object));
        }
        return objects;
    }

    Map<String, String> textMap(String name) {
        Members map = object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        map.node.fieldNames().forEachRemaining(key -> {
            if (map.has(key)) {
                texts.put(key, map.text(key));
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    /** Visits the members, which have names of the author's choice and must be objects. */
    void each(BiConsumer<String, Members> visitor) {
        node.fieldNames().forEachRemaining(name -> visitor.accept(name, object(name)));
    }

    /** The same where names that begin with {@code x-} are extensions of others, which say nothing to the gateway. */
    void eachButExtensions(BiConsumer<String, Members> visitor) {
        node.fieldNames().forEachRemaining(name -> {
            if (!name.startsWith("x-")) {
                visitor.accept(name, object(name));
            }
        });
    }

    /** @throws InvalidOpenApiException naming the first member that is none of these */
    void only(String... known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                throw new InvalidOpenApiException("Unsupported member '" + name + "' at " + where);
            }
        });
    }

    InvalidOpenApiException wrong(String name, String expected) {
        String found = Json.write(node.get(name));
        return new InvalidOpenApiException(
                "Invalid value at " + where + "." + name + ": expected " + expected + ", found "
                        + (found.length() > 60 ? found.substring(0, 60) + "..." : found));
    }

    private Iterable<JsonNode> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (node.get(name) instanceof ArrayNode array) {
            return array;
        }
        throw wrong(name, "a list");
    }
}
