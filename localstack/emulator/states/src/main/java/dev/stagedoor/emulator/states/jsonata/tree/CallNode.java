package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** {@code procedure(arguments)}. */
final class CallNode extends Node {

    final Node procedure;
    final List<Node> arguments;

    CallNode(Node procedure, List<Node> arguments) {
        this.procedure = procedure;
        this.arguments = arguments;
    }

    @Override
    Object value(Object input, Frame frame) {
        return call(input, frame, new ArrayList<>(arguments.size()));
    }

    /** Calls with more arguments before those that are written here. */
    Object call(Object input, Frame frame, List<Object> before) {
        Object function = procedure.evaluate(input, frame);
        if (function == null && procedure instanceof PathNode path && path.steps.get(0) instanceof NameNode name
                && frame.lookup(name.name) != null) {
            throw new JsonataException("T1005").with("token", name.name);
        }
        arguments(input, frame, before);
        try {
            return callable(function).call(before, input, frame);
        } catch (JsonataException e) {
            throw named(e);
        }
    }

    void arguments(Object input, Frame frame, List<Object> values) {
        for (Node argument : arguments) {
            values.add(argument.evaluate(input, frame));
        }
    }

    static Callable callable(Object function) {
        if (!(function instanceof Callable callable)) {
            throw new JsonataException("T1006");
        }
        return callable;
    }

    JsonataException named(JsonataException e) {
        if (procedure instanceof VariableNode variable) {
            return e.with("token", variable.name);
        }
        return procedure instanceof PathNode path && path.steps.get(0) instanceof NameNode name
                ? e.with("token", name.name)
                : e;
    }
}
