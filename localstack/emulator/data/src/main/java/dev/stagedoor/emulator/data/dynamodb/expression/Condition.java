package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;

/** A parsed condition, filter or key condition. Without values: it serves every call that has the same text. */
public sealed interface Condition {

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record Comparison(Comparator comparator, Operand left, Operand right) implements Condition {}

    record Between(Operand value, Operand lower, Operand upper) implements Condition {}

    record In(Operand value, List<Operand> options) implements Condition {}

    /** How many arguments there are is checked with the values. */
    record Call(Function function, List<Operand> arguments) implements Condition {}
}
