package dev.stagedoor.infra.assembler.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping; its order is that of the source. */
public record MapNode(Position position, Map<String, Entry> entries) implements Node {

    /** One key with its own position, which may be another file than the value's. */
    public record Entry(String key, Position position, Node value) {}

    public MapNode {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A mapping with one key, as intrinsic functions are. */
    public static MapNode of(Position position, String key, Node value) {
        return new MapNode(position, Map.of(key, new Entry(key, position, value)));
    }

    public static MapNode of(Position position, Collection<Entry> entries) {
        Map<String, Entry> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.key(), entry));
        return new MapNode(position, map);
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value if it is a mapping; empty if it is absent or something else. */
    public Optional<MapNode> map(String key) {
        return get(key).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    /** The value if it is a list; empty if it is absent or something else. */
    public Optional<ListNode> list(String key) {
        return get(key).filter(ListNode.class::isInstance).map(ListNode.class::cast);
    }

    /** The text if the value is a scalar; empty if it is absent or something else. */
    public Optional<String> text(String key) {
        return get(key).filter(ScalarNode.class::isInstance).map(node -> ((ScalarNode) node).text());
    }

    /** The only entry of a mapping of one key; empty for any other size. */
    public Optional<Entry> single() {
        return entries.size() == 1 ? Optional.of(entries.values().iterator().next()) : Optional.empty();
    }
}
