package dev.stagedoor.emulator.cloudformation.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * A resource that exists.
 *
 * @param id what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives
 */
public record PhysicalResource(String id, ObjectNode attributes) {

    public static PhysicalResource of(String id) {
        return new PhysicalResource(id, Json.object());
    }

    /** The same with one attribute more; null is left out. */
    public PhysicalResource with(String attribute, String value) {
        ObjectNode more = attributes.deepCopy();
        if (value != null) {
            more.put(attribute, value);
        }
        return new PhysicalResource(id, more);
    }
}
