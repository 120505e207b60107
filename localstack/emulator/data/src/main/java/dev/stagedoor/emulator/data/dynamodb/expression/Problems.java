package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.EnumMap;
import java.util.Map;

/** What is wrong with an expression: the first of each kind. DynamoDB reports one of them, by the order of the kinds. */
final class Problems {

    enum Kind {
        PARENTHESES, UNKNOWN_FUNCTION, MISUSED_FUNCTION, SECTION, RESERVED_WORD, UNDEFINED_NAME, UNDEFINED_VALUE, PATH_OVERLAP, PATH_CONFLICT, OPERAND_COUNT, SAME_OPERANDS, OPERAND_TYPE, FUNCTION
    }

    private final ExpressionKind expression;
    private final Kind[] order;
    private Map<Kind, String> found = Map.of();

    /** @param order of importance; kinds that are not in it cannot be reported */
    Problems(ExpressionKind expression, Kind... order) {
        this.expression = expression;
        this.order = order;
    }

    void report(Kind kind, String message) {
        if (found.isEmpty()) {
            found = new EnumMap<>(Kind.class);
        }
        found.putIfAbsent(kind, message);
    }

    /** @throws dev.stagedoor.emulator.data.dynamodb.error.ValidationException if there is a problem */
    void throwFirst() {
        if (found.isEmpty()) {
            return;
        }
        for (Kind kind : order) {
            if (found.containsKey(kind)) {
                throw expression.invalid(found.get(kind));
            }
        }
        throw new IllegalStateException("Reported without an order: " + found);
    }
}
