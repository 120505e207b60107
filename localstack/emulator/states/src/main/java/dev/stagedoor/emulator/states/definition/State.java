package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.flow.DataFlow;

/** One state of a workflow. */
public sealed interface State
        permits PassState, TaskState, ChoiceState, WaitState, SucceedState, FailState, ParallelState, MapState {

    String name();

    StateType type();

    QueryLanguage language();

    /** What the state takes of its input, and what it makes of its result. */
    DataFlow flow();

    /** The state after this one; null where the workflow ends, or where the state itself decides (Choice). */
    String next();

    /** In the definition's order; empty where the type has none. */
    default List<Retrier> retriers() {
        return List.of();
    }

    /** In the definition's order; empty where the type has none. */
    default List<Catcher> catchers() {
        return List.of();
    }
}
