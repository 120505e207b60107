package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** A field of the context item. */
final class NameNode extends Node {

    final String name;

    NameNode(String name) {
        this.name = name;
    }

    @Override
    Object value(Object input, Frame frame) {
        return Values.lookup(input, name);
    }
}
