package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;

/** The names and values that a call gives for the placeholders of its expressions, and which of them were used. */
public final class Placeholders {

    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> used = new HashSet<>();

    /**
     * @param names by placeholder with its {@code #}
     * @param values by placeholder with its colon
     */
    public Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
    }

    /** The name behind a field, or null if its placeholder is not defined. */
    String name(DocumentPath.Field field) {
        return field.isPlaceholder() ? names.get(field.name()) : field.name();
    }

    /** The value behind a placeholder, or null if it is not defined. */
    AttributeValue value(String placeholder) {
        return values.get(placeholder);
    }

    /** Notes the use of every name in the path, and reports the first that is not defined. */
    void use(DocumentPath path, Problems problems, Problems.Kind kind) {
        for (DocumentPath.Element element : path.elements()) {
            if (element instanceof DocumentPath.Field field && field.isPlaceholder()) {
                if (!names.containsKey(field.name())) {
                    problems.report(kind, "An expression attribute name used in the document "
                            + "path is not defined; attribute name: " + field.name());
                }
                used.add(field.name());
            }
        }
    }

    void useValue(String placeholder, Problems problems, Problems.Kind kind) {
        if (!values.containsKey(placeholder)) {
            problems.report(kind, "An expression attribute value used in expression is not "
                    + "defined; attribute value: " + placeholder);
        }
        used.add(placeholder);
    }

    /** @throws ValidationException if a placeholder was given for which no expression has a use */
    public void requireAllUsed() {
        requireUsed(names.keySet(), "ExpressionAttributeNames");
        requireUsed(values.keySet(), "ExpressionAttributeValues");
    }

    private void requireUsed(Set<String> placeholders, String parameter) {
        List<String> unused = new ArrayList<>(placeholders);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new ValidationException("Value provided in " + parameter + " unused in expressions: keys: "
                    + unused.stream().collect(Collectors.joining(", ", "{", "}")));
        }
    }
}
