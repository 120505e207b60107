package dev.stagedoor.emulator.gateway.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds schemas that lead back to themselves without a step into the body ({@code A: anyOf [B], B: $ref A}): no body would ever be
 * done with them. A tree, whose nodes refer to their own kind through a property, is none.
 */
final class SchemaLoops {

    private static final int MAX_CHAIN = 64;
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final Integer IN_PROGRESS = -1;

    private final JsonNode root;
    private final Map<JsonNode, Integer> heights = new IdentityHashMap<>();

    private SchemaLoops(JsonNode root) {
        this.root = root;
    }

    /**
     * @param bundle whose references are local ones
     * @throws InvalidModelException if there is a loop, a chain of more than 64 schemas, or a reference to nothing
     */
    static void refuse(JsonNode bundle) throws InvalidModelException {
        new SchemaLoops(bundle).visit(bundle);
    }

    private void visit(JsonNode node) throws InvalidModelException {
        if (node.isObject()) {
            height(node, 0);
        }
        for (JsonNode child : node) {
            visit(child);
        }
    }

    private int height(JsonNode schema, int above) throws InvalidModelException {
        Integer known = heights.get(schema);
        if (IN_PROGRESS.equals(known)) {
            throw new InvalidModelException("a schema refers to itself without a property or an item between");
        }
        if (above + (known == null ? 0 : known) > MAX_CHAIN) {
            throw new InvalidModelException("more than " + MAX_CHAIN + " schemas apply to one and the same value");
        }
        if (known != null) {
            return known;
        }
        heights.put(schema, IN_PROGRESS);
        int height = 0;
        for (JsonNode next : appliedToTheSame(schema)) {
            height = Math.max(height, 1 + height(next, above + 1));
        }
        heights.put(schema, height);
        return height;
    }

    private List<JsonNode> appliedToTheSame(JsonNode schema) throws InvalidModelException {
        if (schema.path("$ref").isTextual()) {
            return List.of(target(schema.get("$ref").asText())); // What stands beside it is ignored in draft 4.
        }
        List<JsonNode> next = new ArrayList<>();
        LISTS.forEach(list -> schema.path(list).forEach(next::add));
        if (schema.path("not").isObject()) {
            next.add(schema.get("not"));
        }
        schema.path("dependencies").forEach(dependency -> {
            if (dependency.isObject()) {
                next.add(dependency);
            }
        });
        return next;
    }

    private JsonNode target(String reference) throws InvalidModelException {
        JsonNode found = root.at(JsonPointer.compile(reference.substring(1)));
        if (!found.isObject()) {
            throw new InvalidModelException("nothing is at " + reference);
        }
        return found;
    }
}
