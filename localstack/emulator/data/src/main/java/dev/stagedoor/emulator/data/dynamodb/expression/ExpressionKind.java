package dev.stagedoor.emulator.data.dynamodb.expression;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/** The parameters that hold expressions. */
public enum ExpressionKind {
    UPDATE("UpdateExpression"), CONDITION("ConditionExpression"), KEY_CONDITION("KeyConditionExpression"), FILTER(
            "FilterExpression"), PROJECTION("ProjectionExpression");

    private final String parameter;

    ExpressionKind(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    /** An error in the expression itself. */
    ValidationException invalid(String message) {
        return new ValidationException("Invalid " + parameter + ": " + message);
    }
}
