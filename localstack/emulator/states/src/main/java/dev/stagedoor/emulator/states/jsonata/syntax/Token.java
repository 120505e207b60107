package dev.stagedoor.emulator.states.jsonata.syntax;

import java.util.regex.Pattern;

/**
 * A word of an expression.
 *
 * @param value the operator, name or string; a Number; a Boolean; null for JSON's null; a Pattern
 * @param position the offset just behind it
 */
record Token(Kind kind, Object value, int position) {

    enum Kind {
        OPERATOR, NAME, VARIABLE, STRING, NUMBER, CONSTANT, REGEX, END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && operator.equals(value);
    }

    /** What an error message shows. */
    Object shown() {
        return switch (kind) {
            case END -> "(end)";
            case REGEX -> ((Pattern) value).pattern();
            default -> value;
        };
    }

    /** How tightly it binds to what stands before it; 0 if it does not go on with an expression. */
    int bindingPower() {
        return kind == Kind.OPERATOR ? Operators.bindingPower((String) value) : 0;
    }
}
