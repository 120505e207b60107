package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;

/** What a condition compares. */
sealed interface Operand {

    record Path(DocumentPath path) implements Operand {}

    /** @param placeholder with its colon */
    record Value(String placeholder) implements Operand {}

    /** {@code size(...)}; how many arguments it has is checked with the values. */
    record Size(List<Operand> arguments) implements Operand {}
}
