package dev.stagedoor.emulator.states.expression;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;
import dev.stagedoor.emulator.states.jsonata.JsonataScope;
import dev.stagedoor.emulator.states.path.Scope;

/**
 * What a state's expressions can read.
 *
 * @param input the state's input, as it entered
 * @param context the context object
 * @param variables those in reach when the state was entered, by name
 * @param result of the state's work; null before there is one
 * @param errorOutput {@code {"Error", "Cause"}} where a Catcher is at work; null otherwise
 */
public record Data(JsonNode input, JsonNode context, Map<String, JsonNode> variables, JsonNode result,
        JsonNode errorOutput) {

    /** What a state has when it is entered. */
    public Data(JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
        this(input, context, variables, null, null);
    }

    public Data withInput(JsonNode other) {
        return new Data(other, context, variables, result, errorOutput);
    }

    public Data withContext(JsonNode other) {
        return new Data(input, other, variables, result, errorOutput);
    }

    public Data withResult(JsonNode other) {
        return new Data(input, context, variables, other, null);
    }

    public Data withErrorOutput(JsonNode other) {
        return new Data(input, context, variables, null, other);
    }

    /** What paths read; {@code $} is the input. */
    public Scope scope() {
        return new Scope(input, context, variables);
    }

    /** What JSONata reads as {@code $states}, and variables. */
    public JsonataScope jsonata(JsonataRuntime runtime) {
        return new JsonataScope(runtime, input, context, result, errorOutput, variables::get);
    }
}
