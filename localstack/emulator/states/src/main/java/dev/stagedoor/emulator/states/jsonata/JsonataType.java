package dev.stagedoor.emulator.states.jsonata;

import com.fasterxml.jackson.databind.JsonNode;

/** The kinds of value that a field can demand of its expression. */
public enum JsonataType {
    /** A JSON array, as for {@code Items}. */
    ARRAY("array"),
    /** A JSON object, as for {@code ItemReader/Arguments}. */
    OBJECT("object"),
    /** True or false, as for {@code Condition}. */
    BOOLEAN("boolean"),
    /** Any number, as for {@code ToleratedFailurePercentage}. */
    NUMBER("number"),
    /** A number without a fraction, as for {@code Seconds}. */
    INTEGER("integer"),
    /** A text, as for {@code Cause}. */
    STRING("string");

    private final String awsName;

    JsonataType(String awsName) {
        this.awsName = awsName;
    }

    /** The name in AWS's texts. */
    public String awsName() {
        return awsName;
    }

    boolean accepts(JsonNode value) {
        return switch (this) {
            case ARRAY -> value.isArray();
            case OBJECT -> value.isObject();
            case BOOLEAN -> value.isBoolean();
            case NUMBER -> value.isNumber();
            case INTEGER -> value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
            case STRING -> value.isTextual();
        };
    }

    static String nameOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            default -> "null";
        };
    }
}
