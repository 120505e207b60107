package dev.stagedoor.emulator.states.path;

import java.util.Collection;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.InvalidModificationException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;

/** Jackson's trees for Jayway; whatever it asks of them is work. */
final class CountingTrees extends JacksonJsonNodeJsonProvider {

    /** Jayway keeps a text, the path, beside each value that it finds. */
    private static final int CHARACTERS_PER_STEP = 8;

    private final Work work;

    /** An array that this evaluation made, and may change. */
    private static final class MadeArray extends ArrayNode {
        MadeArray() {
            super(JsonNodeFactory.instance);
        }
    }

    CountingTrees(Work work) {
        this.work = work;
    }

    Work work() {
        return work;
    }

    /** @throws IndexOutOfBoundsException where there is no such item, which Jackson's own would answer by null */
    @Override
    public Object getArrayIndex(Object array, int index) {
        work.spend(1);
        Objects.checkIndex(index, length(array));
        return super.getArrayIndex(array, index);
    }

    /** The argument of a function such as {@code concat("a")}, which wants the text and not its node. */
    @Override
    public Object parse(String json) {
        return unwrap(super.parse(json));
    }

    @Override
    public Object createArray() {
        return new MadeArray();
    }

    @Override
    public Object getMapValue(Object object, String key) {
        work.spend(1);
        return super.getMapValue(object, key);
    }

    @Override
    public Collection<String> getPropertyKeys(Object object) {
        Collection<String> keys = super.getPropertyKeys(object);
        work.spend(keys.size());
        return keys;
    }

    @Override
    public Iterable<?> toIterable(Object array) {
        work.spend(length(array));
        return super.toIterable(array);
    }

    @Override
    public void setArrayIndex(Object array, int index, Object value) {
        if (!(array instanceof MadeArray)) {
            throw new InvalidModificationException("append() would change the input");
        }
        work.spend(value instanceof String text ? 1 + text.length() / CHARACTERS_PER_STEP : 1);
        super.setArrayIndex(array, index, value);
    }
}
