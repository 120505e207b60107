package dev.stagedoor.emulator.sandbox.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A JSON object to a map. */
record MapConverter(Class<?> type, Converter key, Converter value) implements Converter {

    @Override
    public Object convert(Object tree) {
        if (tree == null) {
            return null;
        }
        if (!(tree instanceof Map<?, ?> members)) {
            throw new JsonException("Cannot make a map of " + tree.getClass().getSimpleName());
        }
        Map<Object, Object> map = type == TreeMap.class ? new TreeMap<>() : new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            map.put(key.convert(member.getKey()), value.convert(member.getValue()));
        }
        return map;
    }
}
