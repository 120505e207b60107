package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code -expression}. */
final class NegationNode extends Node {

    final Node expression;

    NegationNode(Node expression) {
        this.expression = expression;
    }

    @Override
    Object value(Object input, Frame frame) {
        Object value = expression.evaluate(input, frame);
        if (value == null) {
            return null;
        } else if (!Values.isNumber(value)) {
            throw new JsonataException("D1002").with("token", "-").with("value", value);
        }
        return Numbers.of(-((Number) value).doubleValue());
    }
}
