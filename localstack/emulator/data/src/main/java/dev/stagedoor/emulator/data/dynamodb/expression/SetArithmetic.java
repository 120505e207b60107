package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Numbers;

/** The actions ADD and DELETE of update expressions. */
final class SetArithmetic {

    private SetArithmetic() {}

    /** @param current the value that is there, or null */
    static AttributeValue add(AttributeValue current, AttributeValue operand) {
        if (current == null) {
            return operand;
        }
        if (current instanceof AttributeValue.N a && operand instanceof AttributeValue.N b) {
            return new AttributeValue.N(Numbers.normalize(a.value().add(b.value())));
        }
        if (current instanceof AttributeValue.SS a && operand instanceof AttributeValue.SS b) {
            return new AttributeValue.SS(union(a.values(), b.values()));
        }
        if (current instanceof AttributeValue.NS a && operand instanceof AttributeValue.NS b) {
            return new AttributeValue.NS(union(a.values(), b.values()));
        }
        if (current instanceof AttributeValue.BS a && operand instanceof AttributeValue.BS b) {
            return new AttributeValue.BS(union(a.values(), b.values()));
        }
        throw UpdateEvaluator.incorrectType();
    }

    /** @return null where nothing is left: an attribute is never an empty set */
    static AttributeValue delete(AttributeValue current, AttributeValue operand) {
        if (current == null) {
            return null;
        }
        if (current instanceof AttributeValue.SS a && operand instanceof AttributeValue.SS b) {
            Set<String> rest = difference(a.values(), b.values());
            return rest.isEmpty() ? null : new AttributeValue.SS(rest);
        }
        if (current instanceof AttributeValue.NS a && operand instanceof AttributeValue.NS b) {
            var rest = difference(a.values(), b.values());
            return rest.isEmpty() ? null : new AttributeValue.NS(rest);
        }
        if (current instanceof AttributeValue.BS a && operand instanceof AttributeValue.BS b) {
            var rest = difference(a.values(), b.values());
            return rest.isEmpty() ? null : new AttributeValue.BS(rest);
        }
        throw UpdateEvaluator.incorrectType();
    }

    private static <T> Set<T> union(Set<T> left, Set<T> right) {
        Set<T> union = new LinkedHashSet<>(left);
        union.addAll(right);
        return Collections.unmodifiableSet(union);
    }

    private static <T> Set<T> difference(Set<T> left, Set<T> right) {
        Set<T> difference = new LinkedHashSet<>(left);
        difference.removeAll(right);
        return Collections.unmodifiableSet(difference);
    }
}
