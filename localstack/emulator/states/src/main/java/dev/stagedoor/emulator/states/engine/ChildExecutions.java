package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.MapState;

/** Runs the iterations of distributed Map states as executions of their own. */
public interface ChildExecutions {

    /** Not started yet: what a visit to this state does. */
    StateWork map(Visit visit, MapState state);
}
