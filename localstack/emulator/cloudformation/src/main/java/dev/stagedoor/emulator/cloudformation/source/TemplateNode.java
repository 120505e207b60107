package dev.stagedoor.emulator.cloudformation.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A template as it was read, JSON or YAML alike; every node knows where it stands. Short tags are already long forms. */
public sealed interface TemplateNode {

    Position position();

    /** A text, number or boolean; {@code null} of JSON or YAML is a {@link com.fasterxml.jackson.databind.node.NullNode}. */
    record ScalarNode(JsonNode value, Position position) implements TemplateNode {

        public String text() {
            return value.asText();
        }
    }

    record ListNode(List<TemplateNode> items, Position position) implements TemplateNode {

        public ListNode {
            items = List.copyOf(items);
        }
    }

    /** @param entries in the order of the template */
    record MapNode(Map<String, Entry> entries, Position position) implements TemplateNode {

        public MapNode {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of a key, or null. */
        public TemplateNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        public List<String> keys() {
            return new ArrayList<>(entries.keySet());
        }

        /** The only key of a map with one entry, else null. */
        public String onlyKey() {
            return entries.size() == 1 ? entries.keySet().iterator().next() : null;
        }
    }

    /** @param key where the key stands */
    record Entry(Position key, TemplateNode value) {}
}
