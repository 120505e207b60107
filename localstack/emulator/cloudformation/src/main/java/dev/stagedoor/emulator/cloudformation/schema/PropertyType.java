package dev.stagedoor.emulator.cloudformation.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rough type of a property's value. */
public sealed interface PropertyType {

    /** @param allowed the values there are; empty where every text is one */
    record Text(List<String> allowed) implements PropertyType {
        public Text {
            allowed = List.copyOf(allowed);
        }
    }

    record WholeNumber() implements PropertyType {}

    record Number() implements PropertyType {}

    /** @param onlyFalse why true is refused; null where it is not */
    record Bool(String onlyFalse) implements PropertyType {}

    /** Anything: a policy document, an OpenAPI body. */
    record Json() implements PropertyType {}

    record ListOf(PropertyType item) implements PropertyType {}

    /** A map whose keys are the template's own. */
    record MapOf(PropertyType value) implements PropertyType {}

    record Structure(Map<String, PropertySpec> members) implements PropertyType {

        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        static Structure of(PropertySpec... members) {
            Map<String, PropertySpec> byName = new LinkedHashMap<>();
            for (PropertySpec member : members) {
                if (byName.put(member.name(), member) != null) {
                    throw new IllegalStateException(member.name() + " is described twice");
                }
            }
            return new Structure(byName);
        }
    }
}
