package dev.stagedoor.emulator.cloudformation.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties of a resource type. */
public record Schema(PropertyType.Structure structure) {

    /** The property that the tags of a stack are added to. */
    public static final String TAGS = "Tags";

    public static Schema of(PropertySpec... properties) {
        return new Schema(PropertyType.Structure.of(properties));
    }

    /** A schema of which nothing has a meaning here, for this reason. */
    public static Schema recorded(String reason, PropertySpec... properties) {
        PropertySpec[] recorded = new PropertySpec[properties.length];
        for (int i = 0; i < properties.length; i++) {
            boolean refused = properties[i].support() == Support.REFUSED;
            recorded[i] = refused ? properties[i] : properties[i].recorded(reason);
        }
        return of(recorded);
    }

    public Map<String, PropertySpec> properties() {
        return structure.members();
    }

    /** The names of the properties in which two resources differ, in the schema's order. */
    public List<String> changed(ObjectNode before, ObjectNode after) {
        List<String> changed = new ArrayList<>();
        for (String name : properties().keySet()) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changed.add(name);
            }
        }
        return changed;
    }

    public boolean replaces(String property) {
        return properties().get(property).update() == Update.REPLACEMENT;
    }
}
