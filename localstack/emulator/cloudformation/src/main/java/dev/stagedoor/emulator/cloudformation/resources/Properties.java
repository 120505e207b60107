package dev.stagedoor.emulator.cloudformation.resources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

/** Small helps for types that turn properties into members of a call. */
public final class Properties {

    private Properties() {}

    /** Copies those of the members that are there. */
    public static ObjectNode copy(ObjectNode from, ObjectNode to, String... members) {
        for (String member : members) {
            if (from.has(member)) {
                to.set(member, from.get(member));
            }
        }
        return to;
    }

    /** A document that services take as a text, whether the template has it as a text or as an object. */
    public static String document(JsonNode value) {
        return value.isTextual() ? value.asText() : Json.write(value);
    }

    /** Whether any of the members is not the same. */
    public static boolean differ(ObjectNode before, ObjectNode after, String... members) {
        for (String member : members) {
            if (!Objects.equals(before.get(member), after.get(member))) {
                return true;
            }
        }
        return false;
    }

    /** The tags, whether the type writes them as a list or a map. */
    public static Map<String, String> tags(ObjectNode properties) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (properties.path(Schema.TAGS).isObject()) {
            properties.get(Schema.TAGS).properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        } else {
            properties.path(Schema.TAGS)
                    .forEach(tag -> tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        }
        return tags;
    }

    /** The tags as a map, as most services with lower case members take them. */
    public static ObjectNode tagMap(ObjectNode properties) {
        ObjectNode map = Json.object();
        tags(properties).forEach(map::put);
        return map;
    }

    /** The keys of tags that the one has and the other has not. */
    public static ArrayNode removedTags(ObjectNode before, ObjectNode after) {
        ArrayNode keys = Json.array();
        Map<String, String> kept = tags(after);
        tags(before).keySet().stream().filter(key -> !kept.containsKey(key)).forEach(keys::add);
        return keys;
    }
}
