package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

/** {@code [a, b]}: arrays among the items are flattened, unless they are written out too. */
final class ArrayNode extends Node {

    final List<Node> items;

    ArrayNode(List<Node> items) {
        this.items = items;
    }

    @Override
    Object value(Object input, Frame frame) {
        Sequence array = Sequence.array(items.size());
        for (Node item : items) {
            Object value = item.evaluate(input, frame);
            if (value instanceof List<?> list && !(item instanceof ArrayNode)) {
                frame.evaluation().reserveItems(list.size());
                array.addAll(list);
            } else if (value != null) {
                array.add(value);
            }
        }
        return constructsArray ? array.constructed() : array;
    }
}
