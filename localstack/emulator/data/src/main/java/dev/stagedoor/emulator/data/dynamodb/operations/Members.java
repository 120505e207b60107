package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.UnsupportedParameterException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueReader;
import dev.stagedoor.emulator.data.dynamodb.model.JsonTypes;

/** The members of a call, or of a structure in it. A member that is not known is refused by its name. */
final class Members {

    private static final Set<String> LEGACY = Set.of("Expected", "ConditionalOperator", "AttributesToGet",
            "AttributeUpdates", "KeyConditions", "QueryFilter", "ScanFilter");

    private final JsonNode node;

    private Members(JsonNode node) {
        this.node = node;
    }

    static Members of(JsonNode node, Set<String> known) {
        JsonTypes.object(node);
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name) && !node.get(name).isNull()) {
                throw new UnsupportedParameterException(LEGACY.contains(name)
                        ? "the legacy parameter " + name + ": use an expression"
                        : "the parameter " + name);
            }
        }
        return new Members(node);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The member as it is, or null. */
    JsonNode node(String name) {
        return has(name) ? node.get(name) : null;
    }

    /** A text, or null. */
    String text(String name) {
        return has(name) ? JsonTypes.text(node.get(name)) : null;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? JsonTypes.bool(node.get(name)) : otherwise;
    }

    /** A whole number, or null. */
    Long integer(String name) {
        return has(name) ? Long.valueOf(JsonTypes.integer(node.get(name))) : null;
    }

    /** A list, or an empty one. */
    Iterable<JsonNode> list(String name) {
        return has(name) ? JsonTypes.array(node.get(name)) : Set.of();
    }

    /** Attributes by name, or null. */
    Map<String, AttributeValue> attributes(String name) {
        return has(name) ? AttributeValueReader.readMap(node.get(name)) : null;
    }
}
