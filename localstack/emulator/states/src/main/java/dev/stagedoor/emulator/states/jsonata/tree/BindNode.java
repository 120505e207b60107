package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** {@code $name := value}. */
final class BindNode extends Node {

    private final String name;
    private final Node value;

    BindNode(String name, Node value) {
        this.name = name;
        this.value = value;
    }

    @Override
    Object value(Object input, Frame frame) {
        Object bound = value.evaluate(input, frame);
        frame.bind(name, bound);
        return bound;
    }
}
