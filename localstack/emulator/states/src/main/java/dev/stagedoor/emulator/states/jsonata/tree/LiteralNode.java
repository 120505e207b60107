package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** A string, number, true, false or null. */
final class LiteralNode extends Node {

    private final Object value;

    LiteralNode(Object value) {
        this.value = value == null ? Values.NULL : value;
    }

    Object value() {
        return value;
    }

    @Override
    Object value(Object input, Frame frame) {
        return value;
    }
}
