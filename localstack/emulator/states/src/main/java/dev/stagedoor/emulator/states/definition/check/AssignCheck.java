package dev.stagedoor.emulator.states.definition.check;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.Diagnostic;

/** The names of variables. */
final class AssignCheck {

    private static final int LONGEST = 80;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*");

    private AssignCheck() {}

    static void check(JsonNode assign, String location, Report report) {
        assign.fieldNames().forEachRemaining(key -> {
            String place = location + "/Assign";
            String name = variable(key);
            if (name.equals("states")) {
                report.add(Diagnostic
                        .error("RESERVED_VARIABLE_NAME", "Cannot assign to reserved variable '$states'.", place)
                        .about(place + "/" + key));
            } else if (name.length() > LONGEST) {
                invalid(name, "is longer than 80 characters", place, key, report); // [?]
            } else if (!NAME.matcher(name).matches()) {
                invalid(name, "contains invalid characters", place, key, report);
            }
        });
    }

    /** The name without the sign that its value is a path. */
    static String variable(String key) {
        return key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
    }

    private static void invalid(String name, String why, String place, String key, Report report) {
        report.add(Diagnostic.error("INVALID_VARIABLE_NAME",
                "Invalid variable name '" + name + "': the variable name " + why + ".", place)
                .about(place + "/" + key));
    }
}
