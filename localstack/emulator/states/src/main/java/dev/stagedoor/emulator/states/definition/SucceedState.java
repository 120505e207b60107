package dev.stagedoor.emulator.states.definition;

import dev.stagedoor.emulator.states.flow.DataFlow;

/** Ends its workflow with an output. */
public record SucceedState(String name, QueryLanguage language, DataFlow flow) implements State {

    @Override
    public StateType type() {
        return StateType.SUCCEED;
    }

    @Override
    public String next() {
        return null;
    }
}
