package dev.stagedoor.emulator.states.path;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an expression can read.
 *
 * @param input {@code $}: the state's input, or its result where a field works on that
 * @param context {@code $$}: the context object
 * @param variables {@code $name}: the variables as they were when the state was entered
 */
public record Scope(JsonNode input, JsonNode context, Map<String, JsonNode> variables) {

    /** The same context and variables, and another {@code $}. */
    public Scope withInput(JsonNode other) {
        return new Scope(other, context, variables);
    }
}
