package dev.stagedoor.emulator.states.jsonata.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object of the data, read in place. */
final class JsonObject extends AbstractMap<String, Object> {

    private final ObjectNode node;

    JsonObject(ObjectNode node) {
        this.node = node;
    }

    ObjectNode node() {
        return node;
    }

    @Override
    public Object get(Object key) {
        JsonNode member = node.get((String) key);
        return member == null ? null : Values.of(member);
    }

    @Override
    public boolean containsKey(Object key) {
        return node.has((String) key);
    }

    @Override
    public int size() {
        return node.size();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Members(node.properties().iterator());
            }

            @Override
            public int size() {
                return node.size();
            }
        };
    }

    private record Members(Iterator<Entry<String, JsonNode>> members) implements Iterator<Entry<String, Object>> {

        @Override
        public boolean hasNext() {
            return members.hasNext();
        }

        @Override
        public Entry<String, Object> next() {
            Entry<String, JsonNode> member = members.next();
            return Map.entry(member.getKey(), Values.of(member.getValue()));
        }
    }
}
