package dev.stagedoor.emulator.states.definition.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.jsonata.JsonataExpression;

/** Whether an object has only fields that its kind has, each of them with a value of its kind. */
final class ObjectCheck {

    private ObjectCheck() {}

    /** @param language null where nothing is said about fields of the other one */
    static void check(JsonNode object, Map<String, Field> fields, QueryLanguage language, String location,
            Report report) {
        if (!Kind.OBJECT.check(object, location, report)) {
            return;
        }
        object.fields().forEachRemaining(entry -> {
            Field field = fields.get(entry.getKey());
            if (field == null) {
                report.unsupported(entry.getKey(), location);
            } else if (field.only() != null && language != null && field.only() != language) {
                report.foreign(entry.getKey(), language, location);
            } else {
                value(entry.getValue(), field, language, location + "/" + entry.getKey(), report);
            }
        });
    }

    private static void value(JsonNode value, Field field, QueryLanguage language, String location, Report report) {
        if (field.computed() && language == QueryLanguage.JSONATA && isExpression(value)) {
            return;
        }
        if (field.kind().check(value, location, report) && field.range() != null) {
            field.range().check(value, location, report);
        }
    }

    static boolean isExpression(JsonNode value) {
        return value.isTextual() && JsonataExpression.isExpression(value.textValue());
    }

    /** All of them. */
    static void required(JsonNode object, String location, Report report, String... fields) {
        List<String> missing = Arrays.stream(fields).filter(field -> !object.has(field)).toList();
        if (!missing.isEmpty()) {
            report.required(missing, location);
        }
    }

    /** One of them at most. */
    static boolean exclusive(JsonNode object, String location, Report report, String... fields) {
        long there = Arrays.stream(fields).filter(object::has).count();
        if (there > 1) {
            report.schema("There should only be one of the following fields: " + Arrays.toString(fields), location);
        }
        return there <= 1;
    }

    /** Exactly one of them. */
    static void one(JsonNode object, String location, Report report, String... fields) {
        if (exclusive(object, location, report, fields) && Arrays.stream(fields).noneMatch(object::has)) {
            report.schema("This object should have only one of the following fields: " + Arrays.toString(fields),
                    location);
        }
    }

    /** A value that is one of these words, where it is there. */
    static void word(JsonNode object, String field, String location, Report report, String... words) {
        JsonNode value = object.path(field);
        if (value.isTextual() && !List.of(words).contains(value.textValue())) {
            report.schema("Value should be one of the following: " + Arrays.toString(words), location + "/" + field);
        }
    }

    /** An array that has something in it, where it is there. */
    static void notEmpty(JsonNode value, String location, Report report) {
        if (value.isContainerNode() && value.isEmpty()) {
            report.schema("Value cannot be empty", location);
        }
    }
}
