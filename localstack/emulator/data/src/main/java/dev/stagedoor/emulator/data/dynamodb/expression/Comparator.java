package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Arrays;
import java.util.Optional;

/** The comparison operators. */
enum Comparator {
    EQ("="), NE("<>"), LT("<"), LE("<="), GT(">"), GE(">=");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    static Optional<Comparator> of(Token token) {
        return Arrays.stream(values()).filter(c -> token.is(c.symbol)).findFirst();
    }

    boolean isOrdering() {
        return this != EQ && this != NE;
    }

    /** What a comparison's sign means for an ordering operator. */
    boolean accepts(int sign) {
        return switch (this) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }

    /** The operator with its sides exchanged. */
    Comparator mirrored() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            default -> this;
        };
    }
}
