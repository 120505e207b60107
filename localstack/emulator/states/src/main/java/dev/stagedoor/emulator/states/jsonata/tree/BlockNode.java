package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** {@code (a; b)}: gives its last expression; variables bound in it end with it. */
final class BlockNode extends Node {

    final List<Node> expressions;

    BlockNode(List<Node> expressions) {
        this.expressions = expressions;
    }

    @Override
    Object value(Object input, Frame frame) {
        Frame nested = frame.nested();
        Object result = null;
        for (Node expression : expressions) {
            result = expression.evaluate(input, nested);
        }
        return result;
    }
}
