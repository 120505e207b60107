package dev.stagedoor.emulator.states.jsonata.value;

import java.util.AbstractList;
import java.util.RandomAccess;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** An array of the data, read in place. */
final class JsonArray extends AbstractList<Object> implements RandomAccess {

    private final ArrayNode node;

    JsonArray(ArrayNode node) {
        this.node = node;
    }

    ArrayNode node() {
        return node;
    }

    @Override
    public Object get(int index) {
        return Values.of(node.get(index));
    }

    @Override
    public int size() {
        return node.size();
    }
}
