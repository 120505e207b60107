package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Follows document paths with their placeholders resolved. */
final class PathResolver {

    private PathResolver() {}

    /** The value at the end of the path, or null if there is none. */
    static AttributeValue find(DocumentPath path, Item item, Placeholders placeholders) {
        List<DocumentPath.Element> elements = path.elements();
        AttributeValue value = item.get(placeholders.name((DocumentPath.Field) elements.get(0)));
        for (int i = 1; i < elements.size() && value != null; i++) {
            value = child(value, elements.get(i), placeholders);
        }
        return value;
    }

    private static AttributeValue child(AttributeValue value, DocumentPath.Element element, Placeholders placeholders) {
        if (element instanceof DocumentPath.Field field) {
            return value instanceof AttributeValue.M map ? map.values().get(placeholders.name(field)) : null;
        }
        int index = ((DocumentPath.Index) element).index();
        return value instanceof AttributeValue.L list && index < list.values().size()
                ? list.values().get(index)
                : null;
    }

    /** The path with names in place of placeholders. */
    static List<DocumentPath.Element> resolve(DocumentPath path, Placeholders placeholders) {
        List<DocumentPath.Element> resolved = new ArrayList<>();
        for (DocumentPath.Element element : path.elements()) {
            resolved.add(element instanceof DocumentPath.Field field
                    ? new DocumentPath.Field(placeholders.name(field))
                    : element);
        }
        return resolved;
    }

    /** As error texts write a path: {@code [a, b, [0]]}. */
    static String text(List<DocumentPath.Element> resolved) {
        List<String> parts = new ArrayList<>();
        for (DocumentPath.Element element : resolved) {
            parts.add(element instanceof DocumentPath.Field field
                    ? field.name()
                    : "[" + ((DocumentPath.Index) element).index() + "]");
        }
        return parts.toString();
    }
}
