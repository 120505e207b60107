package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Changes single places of an item. Values are immutable, so the containers on the way to a place are made anew. */
final class DocumentEditor {

    private static final int MAX_DEPTH = 32;

    private final Map<String, AttributeValue> attributes;

    /** What becomes of a value: given what is there or null, returns what is to be there or null. */
    @FunctionalInterface
    interface Change {
        AttributeValue apply(AttributeValue current);
    }

    DocumentEditor(Map<String, AttributeValue> attributes) {
        this.attributes = new LinkedHashMap<>(attributes);
    }

    Item item() {
        return new Item(attributes);
    }

    /** @throws ValidationException if the containers that the path names are not there */
    void change(List<DocumentPath.Element> path, Change change) {
        String head = ((DocumentPath.Field) path.get(0)).name();
        AttributeValue changed = changed(attributes.get(head), path, 1, change);
        if (changed == null) {
            attributes.remove(head);
        } else {
            if (path.size() > 1 && depth(changed) > MAX_DEPTH) {
                throw new ValidationException("Nesting Levels have exceeded supported limits: Attributes in the item "
                        + "have nested levels beyond supported limit");
            }
            attributes.put(head, changed);
        }
    }

    private static AttributeValue changed(AttributeValue current, List<DocumentPath.Element> path, int position,
            Change change) {
        if (position == path.size()) {
            return change.apply(current);
        }
        if (path.get(position) instanceof DocumentPath.Field field && current instanceof AttributeValue.M map) {
            AttributeValue changed = changed(map.values().get(field.name()), path, position + 1, change);
            Map<String, AttributeValue> values = new LinkedHashMap<>(map.values());
            if (changed == null) {
                values.remove(field.name());
            } else {
                values.put(field.name(), changed);
            }
            return new AttributeValue.M(Collections.unmodifiableMap(values));
        }
        if (path.get(position) instanceof DocumentPath.Index element && current instanceof AttributeValue.L list) {
            return new AttributeValue.L(changed(list.values(), element.index(), path, position, change));
        }
        throw new ValidationException("The document path provided in the update expression is invalid for update");
    }

    private static List<AttributeValue> changed(List<AttributeValue> list, int index, List<DocumentPath.Element> path,
            int position, Change change) {
        boolean inside = index < list.size();
        AttributeValue changed = changed(inside ? list.get(index) : null, path, position + 1, change);
        List<AttributeValue> values = new ArrayList<>(list);
        if (changed == null) {
            if (inside) {
                values.remove(index);
            }
        } else if (inside) {
            values.set(index, changed);
        } else {
            values.add(changed);
        }
        return Collections.unmodifiableList(values);
    }

    private static int depth(AttributeValue value) {
        if (value instanceof AttributeValue.M map) {
            return 1 + map.values().values().stream().mapToInt(DocumentEditor::depth).max().orElse(0);
        }
        if (value instanceof AttributeValue.L list) {
            return 1 + list.values().stream().mapToInt(DocumentEditor::depth).max().orElse(0);
        }
        return 0;
    }
}
