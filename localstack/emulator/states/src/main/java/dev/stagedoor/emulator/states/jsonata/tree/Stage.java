package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Values;

/** What happens to the result of a step before the next one. */
sealed interface Stage {

    Object apply(Object input, Frame frame);

    /** {@code [condition]} or {@code [index]}. */
    record Filter(Node predicate) implements Stage {

        @Override
        public Object apply(Object input, Frame frame) {
            List<?> items = input instanceof List<?> list ? list : Sequence.of(input);
            if (predicate instanceof LiteralNode literal && literal.value() instanceof Number number
                    && literal.predicates.isEmpty()) {
                return itemAt(items, number, Sequence.isTupleStream(input));
            }
            boolean tuples = Sequence.isTupleStream(input);
            Sequence results = tuples ? Sequence.tuples() : Sequence.empty();
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                Object chosen = tuples
                        ? predicate.evaluate(Tuples.context(item), frame.nested(Tuples.variables(item)))
                        : predicate.evaluate(item, frame);
                if (Values.isNumber(chosen)) {
                    addIfChosen(results, item, i, items.size(), (Number) chosen);
                } else if (Values.isArrayOfNumbers(chosen)) {
                    for (Object number : (List<?>) chosen) {
                        addIfChosen(results, item, i, items.size(), (Number) number);
                    }
                } else if (Values.isTrue(chosen)) {
                    results.add(item);
                }
            }
            return results;
        }

        private static Object itemAt(List<?> items, Number number, boolean tuples) {
            double index = position(number, items.size());
            Object item = index >= 0 && index < items.size() ? items.get((int) index) : null;
            if (item instanceof List) {
                return item;
            }
            Sequence results = tuples ? Sequence.tuples() : Sequence.empty();
            if (item != null) {
                results.add(item);
            }
            return results;
        }

        private static void addIfChosen(Sequence results, Object item, int index, int size, Number chosen) {
            if (position(chosen, size) == index) {
                results.add(item);
            }
        }

        private static double position(Number number, int size) {
            double index = Math.floor(number.doubleValue());
            return index < 0 ? size + index : index;
        }
    }

    /** {@code #$name} behind a filter. */
    record Index(String name) implements Stage {

        @Override
        public Object apply(Object input, Frame frame) {
            long index = 0;
            for (Object tuple : (List<?>) input) {
                Map<String, Object> variables = Tuples.variables(tuple);
                variables.put(name, index++);
            }
            return input;
        }
    }
}
