package dev.stagedoor.emulator.sandbox.json;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON array to a list or a set, or to an array of the type.
 *
 * @param type the collection, or the component of an array
 */
record CollectionConverter(Converter item, Class<?> type) implements Converter {

    @Override
    public Object convert(Object tree) {
        if (tree == null) {
            return null;
        }
        if (!(tree instanceof List<?> items)) {
            throw new JsonException("Cannot make a list of " + tree.getClass().getSimpleName());
        }
        if (!Iterable.class.isAssignableFrom(type)) {
            return array(items);
        }
        Collection<Object> collection = Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object one : items) {
            collection.add(item.convert(one));
        }
        return collection;
    }

    private Object array(List<?> items) {
        Object array = Array.newInstance(type, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, item.convert(items.get(i)));
        }
        return array;
    }
}
