package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** A variable; the one without a name is the context item. */
final class VariableNode extends Node {

    final String name;

    VariableNode(String name) {
        this.name = name;
    }

    @Override
    Object value(Object input, Frame frame) {
        return name.isEmpty() ? input : frame.lookup(name);
    }
}
