package dev.stagedoor.emulator.states.jsonata;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an expression can read: the members of {@code $states} and the variables. A member that is null here is undefined there. The
 * nodes are read in place and may come back inside a result, so nobody may change them afterwards.
 *
 * @param runtime time, chance and ids
 * @param input {@code $states.input}
 * @param context {@code $states.context}
 * @param result {@code $states.result}; null before there is one
 * @param errorOutput {@code $states.errorOutput}; null outside a Catcher
 * @param variables gives a variable by its name (without the dollar sign), or null if there is none of that name
 */
public record JsonataScope(JsonataRuntime runtime, JsonNode input, JsonNode context, JsonNode result,
        JsonNode errorOutput,
        Function<String, JsonNode> variables) {

    /** The scope of a state that has just been entered. */
    public static JsonataScope entered(JsonataRuntime runtime, JsonNode input, JsonNode context,
            Function<String, JsonNode> variables) {
        return new JsonataScope(runtime, input, context, null, null, variables);
    }

    /** The same scope after the state's work. */
    public JsonataScope withResult(JsonNode result) {
        return new JsonataScope(runtime, input, context, result, null, variables);
    }

    /** The same scope in a Catcher. */
    public JsonataScope withErrorOutput(JsonNode errorOutput) {
        return new JsonataScope(runtime, input, context, null, errorOutput, variables);
    }
}
