package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.ScalarOrder;

/**
 * One condition on a key attribute.
 *
 * @param values one, or two for BETWEEN
 */
public record KeyPredicate(String attribute, Operator operator, List<AttributeValue> values) {

    /** What may be asked of a key. */
    public enum Operator {
        EQ, LT, LE, GT, GE, BETWEEN, BEGINS_WITH
    }

    public AttributeValue value() {
        return values.get(0);
    }

    /** @param value of the predicate's type */
    public boolean accepts(AttributeValue value) {
        return switch (operator) {
            case BEGINS_WITH -> ScalarOrder.beginsWith(value, value());
            case BETWEEN -> ScalarOrder.compare(value, value()) >= 0
                    && ScalarOrder.compare(value, values.get(1)) <= 0;
            default -> Comparator.valueOf(operator.name()).accepts(ScalarOrder.compare(value, value()));
        };
    }
}
