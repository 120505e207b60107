package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Shows parts of items. Elements of a list move together, in their order. */
public final class Projection {

    private final Node root = new Node();
    private final Set<String> nestedAttributes = new HashSet<>();

    /** The part of a document under one place: all of it where it has no children. */
    private static final class Node {
        private final Map<String, Node> fields = new LinkedHashMap<>();
        private final TreeMap<Integer, Node> indexes = new TreeMap<>();

        Node child(DocumentPath.Element element) {
            return element instanceof DocumentPath.Field field
                    ? fields.computeIfAbsent(field.name(), name -> new Node())
                    : indexes.computeIfAbsent(((DocumentPath.Index) element).index(), index -> new Node());
        }

        boolean isWhole() {
            return fields.isEmpty() && indexes.isEmpty();
        }
    }

    Projection(List<List<DocumentPath.Element>> paths) {
        for (List<DocumentPath.Element> path : paths) {
            Node node = root;
            for (DocumentPath.Element element : path) {
                node = node.child(element);
            }
            if (path.size() > 1) {
                nestedAttributes.add(((DocumentPath.Field) path.get(0)).name());
            }
        }
    }

    /** Shows whole attributes. */
    public static Projection ofAttributes(Iterable<String> names) {
        List<List<DocumentPath.Element>> paths = new ArrayList<>();
        names.forEach(name -> paths.add(List.of(new DocumentPath.Field(name))));
        return new Projection(paths);
    }

    /** The attributes that it shows, or of which it shows elements. */
    public Set<String> attributes() {
        return Collections.unmodifiableSet(root.fields.keySet());
    }

    /** The attributes of which it shows elements. */
    public Set<String> nestedAttributes() {
        return nestedAttributes;
    }

    public Item apply(Item item) {
        return new Item(fields(item.attributes(), root));
    }

    private static Map<String, AttributeValue> fields(Map<String, AttributeValue> values, Node node) {
        Map<String, AttributeValue> shown = new LinkedHashMap<>();
        node.fields.forEach((name, child) -> {
            AttributeValue value = value(values.get(name), child);
            if (value != null) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    /** What is shown of a value, or null for nothing. */
    private static AttributeValue value(AttributeValue value, Node node) {
        if (value == null || node.isWhole()) {
            return value;
        }
        if (value instanceof AttributeValue.M map) {
            Map<String, AttributeValue> shown = fields(map.values(), node);
            return shown.isEmpty() ? null : new AttributeValue.M(Collections.unmodifiableMap(shown));
        }
        if (value instanceof AttributeValue.L list) {
            List<AttributeValue> shown = new ArrayList<>();
            node.indexes.forEach((index, child) -> {
                AttributeValue element = index < list.values().size() ? value(list.values().get(index), child) : null;
                if (element != null) {
                    shown.add(element);
                }
            });
            return shown.isEmpty() ? null : new AttributeValue.L(Collections.unmodifiableList(shown));
        }
        return null;
    }
}
