package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.flow.DataFlow;

/**
 * Goes on with the first rule that matches.
 *
 * @param otherwise the state after {@code Default}; null where the definition has none
 */
public record ChoiceState(String name, QueryLanguage language, DataFlow flow, List<ChoiceRule> rules, String otherwise)
        implements
            State {

    @Override
    public StateType type() {
        return StateType.CHOICE;
    }

    @Override
    public String next() {
        return null;
    }
}
