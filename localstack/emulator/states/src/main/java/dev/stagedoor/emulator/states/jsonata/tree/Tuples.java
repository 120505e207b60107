package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** Paths that bind variables ({@code @}, {@code #}, {@code %}) pass tuples from step to step: maps of variables and the context item. */
final class Tuples {

    /** Under which name a tuple holds its context item. */
    static final String CONTEXT = "@";

    private Tuples() {}

    static Object context(Object tuple) {
        return variables(tuple).get(CONTEXT);
    }

    /** The variables of a tuple; none if it is not one, as a sorted stream may hold anything. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> variables(Object tuple) {
        return tuple instanceof Map ? (Map<String, Object>) tuple : Map.of();
    }

    static Map<String, Object> of(Object context) {
        Map<String, Object> tuple = new LinkedHashMap<>();
        tuple.put(CONTEXT, context);
        return tuple;
    }

    /** One step for all tuples; null tuples mean that it is the first that needs them. */
    static List<?> step(Node step, List<?> input, List<?> tuples, Frame frame) {
        List<?> result = step instanceof SortNode sort
                ? sorted(sort, input, tuples, frame)
                : followed(step, input, tuples, frame);
        for (Stage stage : step.stages) {
            result = (List<?>) stage.apply(result, frame);
        }
        return result;
    }

    private static List<?> sorted(SortNode sort, List<?> input, List<?> tuples, Frame frame) {
        if (tuples != null) {
            return sort.sort(tuples, frame);
        }
        Sequence result = Sequence.tuples();
        long index = 0;
        for (Object item : sort.sort(input, frame)) {
            Map<String, Object> tuple = of(item);
            if (sort.index != null) {
                tuple.put(sort.index, index++);
            }
            result.add(tuple);
        }
        return result;
    }

    private static List<?> followed(Node step, List<?> input, List<?> tuples, Frame frame) {
        Sequence result = Sequence.tuples();
        for (Object tuple : tuples == null ? tuples(input) : tuples) {
            Object found = step.evaluate(context(tuple), frame.nested(variables(tuple)));
            if (found != null) {
                boolean foundTuples = Sequence.isTupleStream(found);
                List<?> items = Values.asList(found);
                frame.evaluation().reserveItems(items.size());
                for (int i = 0; i < items.size(); i++) {
                    result.add(next(step, variables(tuple), items.get(i), foundTuples, i));
                }
            }
        }
        return result;
    }

    private static List<?> tuples(List<?> input) {
        List<Object> tuples = new ArrayList<>(input.size());
        input.forEach(item -> tuples.add(of(item)));
        return tuples;
    }

    private static Map<String, Object> next(Node step, Map<String, Object> tuple, Object item, boolean itemIsTuple,
            long index) {
        Map<String, Object> next = new LinkedHashMap<>(tuple);
        if (itemIsTuple) {
            next.putAll(variables(item));
            return next;
        }
        next.put(step.focus == null ? CONTEXT : step.focus, item);
        if (step.index != null) {
            next.put(step.index, index);
        }
        if (step.ancestor != null) {
            next.put(step.ancestor.label, tuple.get(CONTEXT));
        }
        return next;
    }

    /** All tuples of a group as one, whose variables hold all their values. */
    static Map<String, Object> reduce(Object data) {
        if (!(data instanceof List<?> tuples)) {
            return new LinkedHashMap<>(variables(data));
        }
        Map<String, Object> reduced = new LinkedHashMap<>(variables(tuples.get(0)));
        for (Object tuple : tuples.subList(1, tuples.size())) {
            variables(tuple).forEach((name, value) -> reduced.put(name, Values.append(reduced.get(name), value)));
        }
        return reduced;
    }
}
