package dev.stagedoor.emulator.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.flow.DataFlow;

/**
 * Hands on its input, or a fixed result.
 *
 * @param result null where there is none
 */
public record PassState(String name, QueryLanguage language, DataFlow flow, JsonNode result,
        String next) implements State {

    @Override
    public StateType type() {
        return StateType.PASS;
    }
}
