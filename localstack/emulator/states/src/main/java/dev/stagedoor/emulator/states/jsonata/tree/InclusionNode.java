package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code in}: whether a value is an item of an array; an array or object is so only if it is the very same. */
final class InclusionNode extends OperatorNode {

    InclusionNode(Node left, Node right) {
        super("in", left, right);
    }

    @Override
    Object apply(Object left, Object right, Frame frame) {
        boolean structured = left instanceof List || left instanceof Map;
        return left != null && right != null && Values.asList(right).stream()
                .anyMatch(
                        item -> structured
                                ? Values.isSame(left, item)
                                : item != null && Values.deepEquals(left, item, frame.evaluation()));
    }
}
