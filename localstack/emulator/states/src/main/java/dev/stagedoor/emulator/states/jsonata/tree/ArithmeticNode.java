package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code + - * / %}. */
final class ArithmeticNode extends OperatorNode {

    ArithmeticNode(String operator, Node left, Node right) {
        super(operator, left, right);
    }

    @Override
    Object apply(Object left, Object right, Frame frame) {
        if (left != null && !Values.isNumber(left)) {
            throw new JsonataException("T2001").with("value", left);
        } else if (right != null && !Values.isNumber(right)) {
            throw new JsonataException("T2002").with("value", right);
        } else if (left == null || right == null) {
            return null;
        }
        double a = ((Number) left).doubleValue();
        double b = ((Number) right).doubleValue();
        return Numbers.of(switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            default -> a % b;
        });
    }
}
