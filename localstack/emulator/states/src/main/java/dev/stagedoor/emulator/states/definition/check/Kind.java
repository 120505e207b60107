package dev.stagedoor.emulator.states.definition.check;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** What the value of a field must be. */
enum Kind {
    ANY("any value", value -> true), TEXT("String", JsonNode::isTextual),
    /** A path, or null where nothing shall pass. */
    PATH("String", value -> value.isTextual() || value.isNull()), FLAG("Boolean", JsonNode::isBoolean),
    /** A whole number that is not negative. */
    COUNT("non-negative Integer", value -> value.isIntegralNumber() && value.canConvertToLong()
            && value.longValue() >= 0),
    /** A whole number of seconds from 1 to 99,999,999. */
    SECONDS("positive Integer", value -> value.isIntegralNumber() && value.canConvertToLong()
            && value.longValue() > 0 && value.longValue() <= 99_999_999), NUMBER("Number", JsonNode::isNumber), OBJECT(
                    "Object",
                    JsonNode::isObject), ARRAY("Array", JsonNode::isArray), TEXTS("Array of Strings", Kind::areTexts);

    private final String text;
    private final Predicate<JsonNode> test;

    Kind(String text, Predicate<JsonNode> test) {
        this.text = text;
        this.test = test;
    }

    boolean fits(JsonNode value) {
        return test.test(value);
    }

    String text() {
        return text;
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
