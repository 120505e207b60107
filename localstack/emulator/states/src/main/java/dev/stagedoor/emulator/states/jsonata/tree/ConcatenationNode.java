package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Stringifier;

/** {@code &}: both operands as strings, an undefined one as the empty string. */
final class ConcatenationNode extends OperatorNode {

    ConcatenationNode(Node left, Node right) {
        super("&", left, right);
    }

    @Override
    Object apply(Object left, Object right, Frame frame) {
        String first = left == null ? "" : Stringifier.string(left, false, frame.evaluation());
        String second = right == null ? "" : Stringifier.string(right, false, frame.evaluation());
        frame.evaluation().reserve((long) first.length() + second.length());
        return first.concat(second);
    }
}
