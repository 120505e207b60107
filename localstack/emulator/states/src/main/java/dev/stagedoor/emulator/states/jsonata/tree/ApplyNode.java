package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Composition;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** {@code value ~> function}, and the composition {@code function ~> function}. */
final class ApplyNode extends Node {

    final Node left;
    final Node right;

    ApplyNode(Node left, Node right) {
        this.left = left;
        this.right = right;
    }

    @Override
    Object value(Object input, Frame frame) {
        Object first = left.evaluate(input, frame);
        List<Object> arguments = new ArrayList<>();
        arguments.add(first);
        if (right instanceof CallNode call) {
            return call.call(input, frame, arguments);
        }
        if (!(right.evaluate(input, frame) instanceof Callable function)) {
            throw new JsonataException("T2006");
        }
        return first instanceof Callable inner
                ? new Composition(inner, function)
                : function.call(arguments, null, frame);
    }
}
