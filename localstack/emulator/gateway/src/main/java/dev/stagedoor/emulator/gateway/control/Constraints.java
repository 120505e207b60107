package dev.stagedoor.emulator.gateway.control;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.gateway.error.ValidationException;

/** Collects what breaks the API's model, in AWS's words, and throws it all at once. */
public final class Constraints {

    private final List<String> violations = new ArrayList<>();

    /** @param path of the member, such as {@code createRestApiInput.name} */
    public Constraints required(String path, String value) {
        if (value == null) {
            violations.add("Value null at '" + path + "' failed to satisfy constraint: Member must not be null");
        }
        return this;
    }

    /** A missing value breaks nothing. */
    public Constraints oneOf(String path, String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            violations.add("Value '" + value + "' at '" + path
                    + "' failed to satisfy constraint: Member must satisfy enum value set: " + values);
        }
        return this;
    }

    /** Each item of a list. */
    public Constraints eachOneOf(String path, List<String> items, List<String> values) {
        if (!values.containsAll(items)) {
            violations.add("Value '" + items + "' at '" + path
                    + "' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: "
                    + values + "]");
        }
        return this;
    }

    /** @param regex for the whole value */
    public Constraints pattern(String path, String value, String regex) {
        if (value != null && !value.matches(regex)) {
            violations.add("Value '" + value + "' at '" + path
                    + "' failed to satisfy constraint: Member must satisfy regular expression pattern: " + regex);
        }
        return this;
    }

    /** @throws ValidationException if anything was broken */
    public void check() {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
