package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.JsonTypes;

/** The constraints of the API model. All that fail are reported together, up to ten. */
final class Constraints {

    private static final int MAX_REPORTED = 10;
    private static final int MAX_SHOWN_CHARACTERS = 300;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

    private final List<String> failures = new ArrayList<>();

    Constraints notNull(String path, Object value) {
        return require(value != null, path, value, "Member must not be null");
    }

    /** The name of a table or an index, if there is one. */
    Constraints name(String path, String value) {
        if (value != null) {
            require(NAME.matcher(value).matches(), path, value,
                    "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
            require(value.length() >= 3, path, value, "Member must have length greater than or equal to 3");
            require(value.length() <= 255, path, value, "Member must have length less than or equal to 255");
        }
        return this;
    }

    Constraints tableName(String value) {
        return notNull("tableName", value).name("tableName", value);
    }

    Constraints oneOf(String path, String value, String... allowed) {
        return require(value == null || List.of(allowed).contains(value), path, value,
                "Member must satisfy enum value set: " + List.of(allowed));
    }

    Constraints atLeast(String path, Long value, long minimum) {
        return require(value == null || value >= minimum, path, value,
                "Member must have value greater than or equal to " + minimum);
    }

    Constraints atMost(String path, Long value, long maximum) {
        return require(value == null || value <= maximum, path, value,
                "Member must have value less than or equal to " + maximum);
    }

    /** @param shown how the text of the error writes the list */
    Constraints size(String path, int size, int minimum, int maximum, Object shown) {
        require(size >= minimum, path, shown, "Member must have length greater than or equal to " + minimum);
        return require(size <= maximum, path, shown, "Member must have length less than or equal to " + maximum);
    }

    /** A map by table name that is not empty. */
    Constraints tableMap(String path, JsonNode map) {
        notNull(path, map);
        if (map != null) {
            JsonTypes.object(map);
            require(!map.isEmpty(), path, map, "Member must have length greater than or equal to 1");
            boolean named = map.properties().stream().map(entry -> TableNames.bare(entry.getKey()))
                    .allMatch(name -> NAME.matcher(name).matches() && name.length() >= 3 && name.length() <= 255);
            require(named, path, map,
                    "Map keys must satisfy constraint: [Member must have length less than or equal to "
                            + "255, Member must have length greater than or equal to 3, Member must satisfy regular expression "
                            + "pattern: [a-zA-Z0-9_.-]+]");
        }
        return this;
    }

    /** A map of lists, each within bounds. */
    Constraints listSizes(String path, JsonNode map, int minimum, int maximum) {
        boolean holds = map == null || map.properties().stream().map(Map.Entry::getValue)
                .allMatch(list -> list.size() >= minimum && list.size() <= maximum);
        return require(holds, path, map,
                "Map value must satisfy constraint: [Member must have length less than or equal "
                        + "to " + maximum + ", Member must have length greater than or equal to " + minimum + "]");
    }

    Constraints require(boolean holds, String path, Object value, String constraint) {
        if (!holds) {
            String text = String.valueOf(value);
            String shown = text.length() > MAX_SHOWN_CHARACTERS ? text.substring(0, MAX_SHOWN_CHARACTERS) : text;
            failures.add("Value " + (value == null ? "null" : "'" + shown + "'") + " at '" + path
                    + "' failed to satisfy constraint: " + constraint);
        }
        return this;
    }

    /** @throws ValidationException if a constraint does not hold */
    void check() {
        if (!failures.isEmpty()) {
            List<String> reported = failures.subList(0, Math.min(failures.size(), MAX_REPORTED));
            throw new ValidationException(reported.size() + (reported.size() == 1
                    ? " validation error detected: "
                    : " validation errors detected: ") + String.join("; ", reported));
        }
    }
}
