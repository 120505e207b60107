package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code =} and {@code !=}; with an undefined operand both are false. */
final class EqualityNode extends OperatorNode {

    EqualityNode(String operator, Node left, Node right) {
        super(operator, left, right);
    }

    @Override
    Object apply(Object left, Object right, Frame frame) {
        return left != null && right != null
                && Values.deepEquals(left, right, frame.evaluation()) == operator.equals("=");
    }
}
