package dev.stagedoor.emulator.gateway.control;

import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** Pieces of answers. */
public final class Shapes {

    private Shapes() {}

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = Json.array();
        texts.forEach(array::add);
        return array;
    }

    public static ObjectNode textMap(Map<String, String> map) {
        ObjectNode object = Json.object();
        map.forEach(object::put);
        return object;
    }

    public static ObjectNode flagMap(Map<String, Boolean> map) {
        ObjectNode object = Json.object();
        map.forEach(object::put);
        return object;
    }

    /** Leaves out a member that is null. */
    public static void put(ObjectNode shape, String member, String value) {
        if (value != null) {
            shape.put(member, value);
        }
    }

    /** Leaves out a map that is empty. */
    public static void putMap(ObjectNode shape, String member, Map<String, String> map) {
        if (!map.isEmpty()) {
            shape.set(member, textMap(map));
        }
    }
}
