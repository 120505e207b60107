package dev.stagedoor.emulator.states.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands beside the operator of a rule. */
public enum Operand {
    TEXT, NUMBER, FLAG, TIMESTAMP, PATH;

    /** Every operator, as definitions write them. */
    public static final List<String> OPERATORS = operators();

    /** Of an operator such as {@code NumericEquals}; empty if there is no such operator. */
    public static Optional<Operand> of(String operator) {
        if (operator.equals("IsPresent") || TypeTest.of(operator).isPresent()) {
            return Optional.of(FLAG);
        }
        if (operator.equals("StringMatches")) {
            return Optional.of(TEXT);
        }
        return Comparison.Operator.of(operator).map(found -> found.ofPath() ? PATH : of(found.type()));
    }

    private static Operand of(Comparison.Type type) {
        return switch (type) {
            case STRING -> TEXT;
            case NUMERIC -> NUMBER;
            case TIMESTAMP -> TIMESTAMP;
            case BOOLEAN -> FLAG;
        };
    }

    private static List<String> operators() {
        List<String> all = new ArrayList<>();
        for (String type : List.of("String", "Numeric", "Boolean", "Timestamp")) {
            for (String comparison : List.of("Equals", "LessThan", "GreaterThan", "LessThanEquals",
                    "GreaterThanEquals")) {
                all.add(type + comparison);
                all.add(type + comparison + "Path");
            }
        }
        all.add("StringMatches");
        for (String test : List.of("Null", "Present", "Numeric", "String", "Boolean", "Timestamp")) {
            all.add("Is" + test);
        }
        return all.stream().filter(operator -> of(operator).isPresent()).toList();
    }
}
