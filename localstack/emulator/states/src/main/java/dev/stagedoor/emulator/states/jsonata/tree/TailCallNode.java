package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** A call that is the last thing that a function does: it is made after the function has ended, so that recursion needs no depth. */
final class TailCallNode extends Node {

    private final CallNode call;

    TailCallNode(CallNode call) {
        this.call = call;
    }

    @Override
    Object value(Object input, Frame frame) {
        return new Pending(call, input, frame);
    }

    /** A call that is still to be made. */
    record Pending(CallNode call, Object input, Frame frame) {}
}
