package dev.stagedoor.emulator.states.definition.check;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** The names of variables. */
final class AssignCheck {

    private static final int LONGEST = 80;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*");

    private AssignCheck() {}

    static void check(JsonNode assign, String location, Report report) {
        assign.fieldNames().forEachRemaining(key -> {
            String name = key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
            if (name.equals("states")) {
                report.add("RESERVED_VARIABLE_NAME", "Cannot assign to reserved variable '$states'.",
                        location + "/Assign");
            } else if (name.length() > LONGEST) {
                report.add("INVALID_VARIABLE_NAME",
                        "Invalid variable name '" + name + "': the variable name is longer than 80 characters.",
                        location + "/Assign");
            } else if (!NAME.matcher(name).matches()) {
                report.add("INVALID_VARIABLE_NAME",
                        "Invalid variable name '" + name + "': the variable name contains invalid characters.",
                        location + "/Assign");
            }
        });
    }
}
