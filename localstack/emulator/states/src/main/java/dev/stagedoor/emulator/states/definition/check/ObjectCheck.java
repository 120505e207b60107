package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.jsonata.JsonataExpression;

/** Whether an object has only fields that its kind has, each of them with a value of its kind. */
final class ObjectCheck {

    private ObjectCheck() {}

    static void check(JsonNode object, Map<String, Field> fields, QueryLanguage language, String location,
            Report report) {
        object.fields().forEachRemaining(entry -> {
            Field field = fields.get(entry.getKey());
            if (field == null || field.only() != null && field.only() != language) {
                report.unsupported(entry.getKey(), location);
            } else if (!field.kind().fits(entry.getValue())
                    && !(field.computed() && language == QueryLanguage.JSONATA && isExpression(entry.getValue()))) {
                report.schema("Expected value of type " + field.kind().text(), location + "/" + entry.getKey());
            }
        });
    }

    static boolean isExpression(JsonNode value) {
        return value.isTextual() && JsonataExpression.isExpression(value.textValue());
    }

    /** One of two at most. */
    static void exclusive(JsonNode object, String one, String other, String location, Report report) {
        if (object.has(one) && object.has(other)) {
            report.schema("The fields '" + one + "' and '" + other + "' cannot both be specified", location);
        }
    }

    /** One of these values, where there is one. */
    static void oneOf(JsonNode object, String field, List<String> values, String location, Report report) {
        JsonNode value = object.path(field);
        if (value.isTextual() && !values.contains(value.textValue())) {
            report.schema("The field '" + field + "' should have one of these values: " + values,
                    location + "/" + field);
        }
    }
}
