package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code condition ? then : otherwise}. */
final class ConditionNode extends Node {

    final Node condition;
    Node then;
    /** Null where there is none. */
    Node otherwise;

    ConditionNode(Node condition, Node then, Node otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    Object value(Object input, Frame frame) {
        if (Values.isTrue(condition.evaluate(input, frame))) {
            return then.evaluate(input, frame);
        }
        return otherwise == null ? null : otherwise.evaluate(input, frame);
    }
}
