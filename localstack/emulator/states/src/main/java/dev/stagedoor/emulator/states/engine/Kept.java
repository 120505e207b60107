package dev.stagedoor.emulator.states.engine;

import java.util.Set;

/** What the work of a state that did not succeed had come to: a redrive does the rest. Immutable. */
sealed interface Kept permits KeptParts, KeptMapRun {

    /**
     * What it takes in memory beside the execution's history, about, in bytes.
     *
     * @param counted the values that are counted already, by identity
     */
    long weight(Set<Object> counted);
}
