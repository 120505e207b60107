package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.PartialFunction;

/** A call with {@code ?} among its arguments: a function of those. */
final class PartialNode extends Node {

    private final Node procedure;
    /** Null for each that is still wanted. */
    private final List<Node> arguments;

    PartialNode(Node procedure, List<Node> arguments) {
        this.procedure = procedure;
        this.arguments = arguments;
    }

    @Override
    Object value(Object input, Frame frame) {
        List<Object> given = new ArrayList<>(arguments.size());
        for (Node argument : arguments) {
            given.add(argument == null ? PartialFunction.WANTED : argument.evaluate(input, frame));
        }
        Object function = procedure.evaluate(input, frame);
        if (function instanceof Callable callable) {
            return new PartialFunction(callable, given);
        }
        String name = procedure instanceof PathNode path && path.steps.get(0) instanceof NameNode step
                ? step.name
                : null;
        if (function == null && name != null && frame.lookup(name) != null) {
            throw new JsonataException("T1007").with("token", name);
        }
        throw new JsonataException("T1008");
    }
}
