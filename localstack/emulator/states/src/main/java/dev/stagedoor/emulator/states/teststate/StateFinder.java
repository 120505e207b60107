package dev.stagedoor.emulator.states.teststate;

import java.util.List;
import java.util.Optional;

import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.Workflow;

/** Finds a state by its name, which is unique in all workflows of a machine. */
public final class StateFinder {

    private StateFinder() {}

    public static Optional<State> find(Workflow workflow, String name) {
        State state = workflow.state(name);
        return state != null
                ? Optional.of(state)
                : workflow.states().values().stream().flatMap(outer -> inside(outer, name).stream()).findFirst();
    }

    /** A state of the workflows that this one runs. */
    public static Optional<State> inside(State state, String name) {
        List<Workflow> workflows = state instanceof MapState map
                ? List.of(map.processor())
                : state instanceof ParallelState parallel ? parallel.branches() : List.of();
        return workflows.stream().flatMap(workflow -> find(workflow, name).stream()).findFirst();
    }
}
