package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** {@code %}: the item that the step before was taken from. */
final class ParentNode extends Node {

    final Ancestor slot;

    ParentNode(Ancestor slot) {
        this.slot = slot;
    }

    @Override
    Object value(Object input, Frame frame) {
        return frame.lookup(slot.label);
    }
}
