package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code and} and {@code or}; the right operand is evaluated only where it decides. */
final class LogicalNode extends Node {

    final boolean and;
    final Node left;
    final Node right;

    LogicalNode(boolean and, Node left, Node right) {
        this.and = and;
        this.left = left;
        this.right = right;
    }

    @Override
    Object value(Object input, Frame frame) {
        boolean first = Values.isTrue(left.evaluate(input, frame));
        try {
            return first != and ? first : Values.isTrue(right.evaluate(input, frame));
        } catch (JsonataException e) {
            // As in the reference implementation, whatever went wrong further in.
            throw e.replacing("token", and ? "and" : "or");
        }
    }
}
