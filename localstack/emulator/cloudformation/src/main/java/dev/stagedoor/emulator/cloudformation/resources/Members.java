package dev.stagedoor.emulator.cloudformation.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.schema.PropertyType;
import dev.stagedoor.emulator.core.Json;

/** Properties as members of services whose names begin in lower case. What a template names itself (keys of maps) stays. */
public final class Members {

    private Members() {}

    /** The value with every name of the schema in lower camel case. */
    public static JsonNode lower(PropertyType type, JsonNode value) {
        if (type instanceof PropertyType.Structure structure && value.isObject()) {
            ObjectNode members = Json.object();
            value.properties().forEach(member -> members.set(lower(member.getKey()),
                    lower(structure.members().get(member.getKey()).type(), member.getValue())));
            return members;
        }
        if (type instanceof PropertyType.ListOf list && value.isArray()) {
            ArrayNode items = Json.array();
            value.forEach(item -> items.add(lower(list.item(), item)));
            return items;
        }
        return value;
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
