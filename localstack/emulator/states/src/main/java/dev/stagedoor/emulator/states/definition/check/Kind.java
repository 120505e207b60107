package dev.stagedoor.emulator.states.definition.check;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** What the value of a field must be. */
enum Kind {
    ANY("any value", value -> true), TEXT("String", JsonNode::isTextual),
    /** A path, or null where nothing shall pass. */
    PATH("String", value -> value.isTextual() || value.isNull()), FLAG("Boolean", JsonNode::isBoolean),
    /** A whole number that the engine can count with. */
    INTEGER("Integer", value -> value.isIntegralNumber() && value.canConvertToLong()), NUMBER("Number",
            JsonNode::isNumber), OBJECT("Object",
                    JsonNode::isObject), ARRAY("Array", JsonNode::isArray), TEXTS("Array of Strings", Kind::areTexts);

    private final String text;
    private final Predicate<JsonNode> test;

    Kind(String text, Predicate<JsonNode> test) {
        this.text = text;
        this.test = test;
    }

    /** Reports a value of another kind. */
    boolean check(JsonNode value, String location, Report report) {
        boolean fits = test.test(value);
        if (!fits) {
            report.schema("Expected value of type " + text, location);
        }
        return fits;
    }

    private static boolean areTexts(JsonNode value) {
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return false;
            }
        }
        return value.isArray();
    }
}
