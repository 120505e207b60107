package dev.stagedoor.emulator.states.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a result goes in the state's input. */
@FunctionalInterface
public interface ResultPath {

    /** {@code $}, the default: the result takes the input's place. */
    ResultPath REPLACE = (input, result) -> result;

    /** {@code null}: the result is dropped. */
    ResultPath DISCARD = (input, result) -> input;

    /**
     * @throws dev.stagedoor.emulator.states.error.EvaluationException {@code States.ResultPathMatchFailure}: the input has no place for it
     */
    JsonNode join(JsonNode input, JsonNode result);
}
