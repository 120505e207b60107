package dev.stagedoor.emulator.states.path;

import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** Reads what may stand under a key ending in {@code .$} and in fields such as {@code ErrorPath}. */
@FunctionalInterface
public interface ExpressionParser {

    /** @throws InvalidExpressionException if the text is neither a path nor a call of an intrinsic function */
    Expression parse(String text) throws InvalidExpressionException;

    /**
     * As {@link #parse(String)}, with the words of CreateStateMachine for what is neither.
     *
     * @param field such as {@code total.$}
     */
    default Expression parse(String field, String text) throws InvalidExpressionException {
        try {
            return parse(text);
        } catch (InvalidExpressionException e) {
            throw invalid(field);
        }
    }

    static InvalidExpressionException invalid(String field) {
        return new InvalidExpressionException(
                "The value for the field '" + field + "' must be a valid JSONPath or a valid intrinsic function call");
    }
}
