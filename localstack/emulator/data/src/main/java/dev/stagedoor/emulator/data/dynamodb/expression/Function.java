package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions of conditions but {@code size}, which is an operand. */
enum Function {
    ATTRIBUTE_EXISTS(1), ATTRIBUTE_NOT_EXISTS(1), ATTRIBUTE_TYPE(2), BEGINS_WITH(2), CONTAINS(2);

    static final String SIZE = "size";

    private final int operands;

    Function(int operands) {
        this.operands = operands;
    }

    /** How many it takes. */
    int operands() {
        return operands;
    }

    /** As it is written: lower case only. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> of(String name) {
        return Arrays.stream(values()).filter(f -> f.text().equals(name)).findFirst();
    }
}
