package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

/** {@code *}: the members of an object or array, those that are arrays flattened. */
final class WildcardNode extends Node {

    @Override
    Object value(Object input, Frame frame) {
        Collection<?> members = input instanceof Map<?, ?> object
                ? object.values()
                : input instanceof List<?> list ? list : List.of();
        boolean arrays = members.stream().anyMatch(List.class::isInstance);
        // Where an array was among them the result is an array that does not vanish, as in the reference implementation.
        Sequence results = arrays ? Sequence.array(members.size()) : Sequence.empty();
        members.forEach(member -> flatten(member, results, frame));
        return results;
    }

    private static void flatten(Object member, Sequence results, Frame frame) {
        if (member instanceof List<?> items) {
            frame.evaluation().step();
            items.forEach(item -> flatten(item, results, frame));
        } else {
            frame.evaluation().add(results, member);
        }
    }
}
