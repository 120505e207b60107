package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** {@code < <= > >=}, of two numbers or two strings. */
final class ComparisonNode extends OperatorNode {

    ComparisonNode(String operator, Node left, Node right) {
        super(operator, left, right);
    }

    @Override
    Object apply(Object left, Object right, Frame frame) {
        if (!isComparable(left) || !isComparable(right)) {
            throw new JsonataException("T2010").with("value", isComparable(left) ? right : left);
        } else if (left == null || right == null) {
            return null;
        } else if (left instanceof String != right instanceof String) {
            throw new JsonataException("T2009").with("value", left).with("value2", right);
        } else if (left instanceof String text) {
            return holds(text.compareTo((String) right), 0);
        }
        return holds(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private boolean holds(double left, double right) {
        return switch (operator) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left >= right;
        };
    }

    private static boolean isComparable(Object value) {
        return value == null || value instanceof String || value instanceof Number;
    }
}
