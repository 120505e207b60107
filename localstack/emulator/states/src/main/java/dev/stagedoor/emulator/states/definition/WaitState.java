package dev.stagedoor.emulator.states.definition;

import dev.stagedoor.emulator.states.flow.DataFlow;

/** Waits for some seconds or until a point in time. */
public record WaitState(String name, QueryLanguage language, DataFlow flow, WaitUntil until,
        String next) implements State {

    @Override
    public StateType type() {
        return StateType.WAIT;
    }
}
