package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** An operator whose two operands are always both evaluated. */
abstract class OperatorNode extends Node {

    final String operator;
    final Node left;
    final Node right;

    OperatorNode(String operator, Node left, Node right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    final Object value(Object input, Frame frame) {
        Object first = left.evaluate(input, frame);
        Object second = right.evaluate(input, frame);
        try {
            return apply(first, second, frame);
        } catch (JsonataException e) {
            throw e.with("token", operator);
        }
    }

    abstract Object apply(Object left, Object right, Frame frame);
}
