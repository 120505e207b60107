package dev.stagedoor.emulator.cloudformation.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties of a resource type. */
public record Schema(PropertyType.Structure structure) {

    /** The property that the tags of a stack are added to. */
    public static final String TAGS = "Tags";

    public static Schema of(PropertySpec... properties) {
        return new Schema(PropertyType.Structure.of(properties));
    }

    public Map<String, PropertySpec> properties() {
        return structure.members();
    }

    /** The names of the properties in which two resources differ, in the schema's order. */
    public List<String> changed(ObjectNode before, ObjectNode after) {
        List<String> changed = new ArrayList<>();
        for (String name : properties().keySet()) {
            if (!java.util.Objects.equals(before.get(name), after.get(name))) {
                changed.add(name);
            }
        }
        return changed;
    }

    public boolean replaces(String property) {
        return properties().get(property).update() == Update.REPLACEMENT;
    }
}
