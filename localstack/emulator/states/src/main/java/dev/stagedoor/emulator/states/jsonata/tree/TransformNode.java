package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Signature;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** {@code | pattern | update, delete |}: a function that gives a changed copy of an object. */
final class TransformNode extends Node {

    private static final Signature SIGNATURE = Signature.parse("<(oa):o>");

    private final Node pattern;
    private final Node update;
    /** Null where there is none. */
    private final Node delete;

    TransformNode(Node pattern, Node update, Node delete) {
        this.pattern = pattern;
        this.update = update;
        this.delete = delete;
    }

    @Override
    Object value(Object input, Frame frame) {
        return new Transformer(this, frame);
    }

    private Object transform(Object object, Frame frame) {
        if (object == null) {
            return null;
        }
        if (!(frame.lookup("clone") instanceof Callable)) {
            throw new JsonataException("T2013");
        }
        Object copy = Values.copy(object, frame.evaluation());
        Object matches = pattern.evaluate(copy, frame);
        if (matches != null) {
            for (Object match : Values.asList(matches)) {
                update(match, frame);
                delete(match, frame);
            }
        }
        return copy;
    }

    private void update(Object match, Frame frame) {
        Object changes = update.evaluate(match, frame);
        if (changes == null) {
            return;
        } else if (!(changes instanceof Map<?, ?> members)) {
            throw new JsonataException("T2011").with("value", changes);
        } else if (match instanceof Map<?, ?>) {
            members.forEach((name, value) -> members(match).put((String) name, value));
        }
    }

    private void delete(Object match, Frame frame) {
        Object names = delete == null ? null : delete.evaluate(match, frame);
        if (names == null) {
            return;
        }
        List<?> list = Values.asList(names);
        if (!Values.isArrayOfStrings(list)) {
            throw new JsonataException("T2012").with("value", names);
        } else if (match instanceof Map<?, ?>) {
            members(match).keySet().removeAll(list);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object match) {
        return (Map<String, Object>) match;
    }

    private record Transformer(TransformNode definition, Frame frame) implements Callable {

        @Override
        public Object call(List<Object> arguments, Object context, Frame caller) {
            return definition.transform(SIGNATURE.check(arguments, context).get(0), frame);
        }

        @Override
        public int arity() {
            return 1;
        }
    }
}
