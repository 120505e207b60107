package dev.stagedoor.emulator.states.jsonata.tree;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

/** {@code [first..last]}: the whole numbers between two. */
final class RangeNode extends OperatorNode {

    private static final double MAXIMUM_SIZE = 1e7;

    RangeNode(Node left, Node right) {
        super("..", left, right);
    }

    @Override
    Object apply(Object left, Object right, Frame frame) {
        if (left != null && !Numbers.isInteger(left)) {
            throw new JsonataException("T2003").with("value", left);
        } else if (right != null && !Numbers.isInteger(right)) {
            throw new JsonataException("T2004").with("value", right);
        } else if (left == null || right == null || ((Number) left).doubleValue() > ((Number) right).doubleValue()) {
            return null;
        }
        double size = ((Number) right).doubleValue() - ((Number) left).doubleValue() + 1;
        if (size > MAXIMUM_SIZE) {
            throw new JsonataException("D2014").with("value", Numbers.of(size));
        }
        frame.evaluation().reserveItems((long) size);
        Sequence range = Sequence.empty();
        long first = ((Number) left).longValue();
        for (long i = 0; i < size; i++) {
            range.add(first + i);
        }
        return range;
    }
}
