package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** {@code {key: value}}. */
final class ObjectNode extends Node {

    final Grouping members;

    ObjectNode(Grouping members) {
        this.members = members;
    }

    @Override
    Object value(Object input, Frame frame) {
        return members.evaluate(input, frame);
    }
}
