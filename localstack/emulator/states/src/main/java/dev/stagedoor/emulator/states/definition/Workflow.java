package dev.stagedoor.emulator.states.definition;

import java.util.Map;

/**
 * States and where they start: a whole machine, a branch of a Parallel state, or what a Map state does with each item.
 *
 * @param startAt the first state's name; it is one of the states
 * @param states by name, in the definition's order
 */
public record Workflow(String startAt, Map<String, State> states) {

    /** The state of this name; the definition was checked, so there is one. */
    public State state(String name) {
        return states.get(name);
    }
}
