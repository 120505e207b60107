package dev.stagedoor.emulator.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.schema.Coercion;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.PropertyType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

/** Gives the tags of a stack to its resources; a resource's own tag of the same key wins. */
public final class StackTags {

    private StackTags() {}

    /**
     * The properties in the types of the schema, with the stack's tags where the type has tags.
     *
     * @throws Coercion.Misfit if a property does not fit
     */
    public static ObjectNode merge(Schema schema, ObjectNode computed, Map<String, String> stackTags) {
        return add(schema, (ObjectNode) Coercion.apply(schema.structure(), computed, ""), stackTags);
    }

    /** As {@link #merge}, while some of the properties are not known yet. */
    public static ObjectNode mergeIncomplete(Schema schema, ObjectNode computed, Map<String, String> stackTags) {
        return add(schema, Coercion.incomplete(schema.structure(), computed), stackTags);
    }

    private static ObjectNode add(Schema schema, ObjectNode properties, Map<String, String> stackTags) {
        PropertySpec spec = schema.properties().get(Schema.TAGS);
        if (spec == null || stackTags.isEmpty()) {
            return properties;
        }
        Map<String, String> tags = new LinkedHashMap<>(stackTags);
        tags.putAll(Properties.tags(properties));
        if (spec.type() instanceof PropertyType.MapOf) {
            ObjectNode map = Json.object();
            tags.forEach(map::put);
            properties.set(Schema.TAGS, map);
        } else {
            ArrayNode list = Json.array();
            tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
            properties.set(Schema.TAGS, list);
        }
        return properties;
    }
}
