package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

/** {@code **}: the context item and everything within it. */
final class DescendantsNode extends Node {

    @Override
    Object value(Object input, Frame frame) {
        if (input == null) {
            return null;
        }
        Sequence results = Sequence.empty();
        collect(input, results, frame);
        return results.size() == 1 ? results.get(0) : results;
    }

    private static void collect(Object value, Sequence results, Frame frame) {
        if (value instanceof List<?> items) {
            frame.evaluation().step();
            items.forEach(item -> collect(item, results, frame));
            return;
        }
        frame.evaluation().add(results, value);
        if (value instanceof Map<?, ?> object) {
            object.values().forEach(member -> collect(member, results, frame));
        }
    }
}
