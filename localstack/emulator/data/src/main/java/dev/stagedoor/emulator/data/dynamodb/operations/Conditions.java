package dev.stagedoor.emulator.data.dynamodb.operations;

import dev.stagedoor.emulator.data.dynamodb.expression.BoundCondition;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;

/** Reads ConditionExpression. */
final class Conditions {

    private Conditions() {}

    /** Null where the call has none. */
    static BoundCondition read(Members members, Expressions expressions) {
        String text = members.text(ExpressionKind.CONDITION.parameter());
        return text == null ? null : expressions.condition(text, ExpressionKind.CONDITION);
    }
}
