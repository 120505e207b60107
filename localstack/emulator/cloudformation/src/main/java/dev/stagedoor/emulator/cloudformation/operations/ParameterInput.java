package dev.stagedoor.emulator.cloudformation.operations;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.stack.Stack;

/** The parameter values that a call brings. */
final class ParameterInput {

    private ParameterInput() {}

    /** @param stack whose values may be used again, or null */
    static Map<String, String> of(Call call, Stack stack) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode parameter : call.items("Parameters")) {
            String key = parameter.path("ParameterKey").asText();
            boolean previous = "true".equals(parameter.path("UsePreviousValue").asText());
            if (previous == parameter.hasNonNull("ParameterValue")) {
                throw new ValidationException(previous
                        ? "Invalid input for parameter key " + key
                                + ". Cannot specify usePreviousValue as true and non empty"
                                + " value for a parameter"
                        : "Invalid input for parameter key " + key + ". A value or UsePreviousValue is needed");
            }
            String value = previous ? previous(key, stack) : parameter.get("ParameterValue").asText();
            if (values.put(key, value) != null) {
                throw new ValidationException("Parameter " + key + " is given twice");
            }
        }
        return values;
    }

    private static String previous(String key, Stack stack) {
        String value = stack == null ? null : stack.definition().parameters().get(key);
        if (value == null) {
            throw new ValidationException("Invalid input for parameter key " + key
                    + ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
        }
        return value;
    }
}
