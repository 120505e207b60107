package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** The pairs of an object constructor: items whose keys are the same share a value. */
record Grouping(List<Pair> pairs) {

    record Pair(Node key, Node value) {}

    private static final class Group {

        private final int pair;
        private Object data;

        private Group(int pair, Object data) {
            this.pair = pair;
            this.data = data;
        }
    }

    Map<String, Object> evaluate(Object input, Frame frame) {
        boolean tuples = Sequence.isTupleStream(input);
        List<?> items = Values.asList(input);
        Map<String, Group> groups = new LinkedHashMap<>();
        if (items.isEmpty()) {
            // An object is made even where there is no item to make it of.
            items = Sequence.of(null);
        }
        for (Object item : items) {
            Frame variables = tuples ? frame.nested(Tuples.variables(item)) : frame;
            Object context = tuples ? Tuples.context(item) : item;
            for (int i = 0; i < pairs.size(); i++) {
                add(groups, pairs.get(i).key().evaluate(context, variables), i, item, frame);
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            Object value = value(group, tuples, frame);
            if (value != null) {
                result.put(key, value);
            }
        });
        return result;
    }

    private static void add(Map<String, Group> groups, Object key, int pair, Object item, Frame frame) {
        if (key == null) {
            return;
        } else if (!(key instanceof String name)) {
            throw new JsonataException("T1003").with("value", key);
        } else {
            Group group = groups.get(name);
            if (group == null) {
                groups.put(name, new Group(pair, item));
            } else if (group.pair != pair) {
                throw new JsonataException("D1009").with("value", key);
            } else {
                frame.evaluation().reserveItems(group.data instanceof List<?> list ? list.size() : 1);
                group.data = Values.append(group.data, item);
            }
        }
    }

    private Object value(Group group, boolean tuples, Frame frame) {
        Node expression = pairs.get(group.pair).value();
        if (!tuples) {
            return expression.evaluate(group.data, frame);
        }
        Map<String, Object> tuple = Tuples.reduce(group.data);
        Object context = tuple.remove(Tuples.CONTEXT);
        return expression.evaluate(context, frame.nested(tuple));
    }
}
