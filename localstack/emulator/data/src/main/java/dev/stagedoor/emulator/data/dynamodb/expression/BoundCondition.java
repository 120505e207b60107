package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.model.Item;

/**
 * A condition with the names and values of a call, checked.
 *
 * @param attributes the attributes that it reads
 * @param nestedAttributes those of them of which it reads elements
 */
public record BoundCondition(Condition condition, Placeholders placeholders, Set<String> attributes,
        Set<String> nestedAttributes) {

    /** @param item {@link Item#EMPTY} where there is none */
    public boolean matches(Item item) {
        return new ConditionEvaluator(item, placeholders).matches(condition);
    }
}
