package dev.stagedoor.emulator.states.choice;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The comparisons of a value with another of its own type. A value of another type never matches. */
enum Comparison {

    EQUALS("Equals"), LESS_THAN("LessThan"), GREATER_THAN("GreaterThan"), LESS_THAN_EQUALS(
            "LessThanEquals"), GREATER_THAN_EQUALS(
                    "GreaterThanEquals");

    /** The types of values that are compared. */
    enum Type {
        STRING("String"), NUMERIC("Numeric"), TIMESTAMP("Timestamp"), BOOLEAN("Boolean");

        private final String prefix;

        Type(String prefix) {
            this.prefix = prefix;
        }

        /** How the two compare; empty if one of them is of another type. */
        Optional<Integer> compare(JsonNode left, JsonNode right) {
            return switch (this) {
                case STRING -> left.isTextual() && right.isTextual()
                        ? Optional.of(left.textValue().compareTo(right.textValue()))
                        : Optional.empty();
                case NUMERIC -> left.isNumber() && right.isNumber()
                        ? Optional.of(left.decimalValue().compareTo(right.decimalValue()))
                        : Optional.empty();
                case BOOLEAN -> left.isBoolean() && right.isBoolean()
                        ? Optional.of(Boolean.compare(left.booleanValue(), right.booleanValue()))
                        : Optional.empty();
                case TIMESTAMP ->
                    Timestamps.parse(left).flatMap(first -> Timestamps.parse(right).map(first::compareTo));
            };
        }
    }

    /**
     * An operator as the definition names it.
     *
     * @param ofPath whether its operand is a path to the value
     */
    record Operator(Type type, Comparison comparison, boolean ofPath) {

        static Optional<Operator> of(String name) {
            boolean ofPath = name.endsWith("Path");
            String plain = ofPath ? name.substring(0, name.length() - "Path".length()) : name;
            for (Type type : Type.values()) {
                for (Comparison comparison : values()) {
                    if (plain.equals(type.prefix + comparison.suffix)
                            && (type != Type.BOOLEAN || comparison == EQUALS)) {
                        return Optional.of(new Operator(type, comparison, ofPath));
                    }
                }
            }
            return Optional.empty();
        }

        boolean test(JsonNode left, JsonNode right) {
            return type.compare(left, right).map(comparison::holds).orElse(false);
        }
    }

    private final String suffix;

    Comparison(String suffix) {
        this.suffix = suffix;
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUALS -> order == 0;
            case LESS_THAN -> order < 0;
            case GREATER_THAN -> order > 0;
            case LESS_THAN_EQUALS -> order <= 0;
            case GREATER_THAN_EQUALS -> order >= 0;
        };
    }
}
