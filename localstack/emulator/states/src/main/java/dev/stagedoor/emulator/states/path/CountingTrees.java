package dev.stagedoor.emulator.states.path;

import java.util.Collection;

import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;

/** Jackson's trees for Jayway; whatever it asks of them is work. */
final class CountingTrees extends JacksonJsonNodeJsonProvider {

    /** Jayway keeps a text, the path, beside each value that it finds. */
    private static final int CHARACTERS_PER_STEP = 8;

    private final Work work;

    CountingTrees(Work work) {
        this.work = work;
    }

    Work work() {
        return work;
    }

    @Override
    public Object getArrayIndex(Object array, int index) {
        work.spend(1);
        return super.getArrayIndex(array, index);
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
        work.spend(value instanceof String text ? 1 + text.length() / CHARACTERS_PER_STEP : 1);
        super.setArrayIndex(array, index, value);
    }
}
