package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.flow.DataFlow;

/** Runs its branches side by side on the same input; the result is an array in the branches' order. */
public record ParallelState(String name, QueryLanguage language, DataFlow flow, List<Workflow> branches,
        List<Retrier> retriers,
        List<Catcher> catchers, String next) implements State {

    @Override
    public StateType type() {
        return StateType.PARALLEL;
    }
}
