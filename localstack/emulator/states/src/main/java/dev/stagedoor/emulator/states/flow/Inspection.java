package dev.stagedoor.emulator.states.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** Sees the data after each step of its way: {@code TestState} shows it. */
@FunctionalInterface
public interface Inspection {

    /** Looks away. */
    Inspection NONE = (step, value) -> {};

    /** @param step as {@code TestState} names it: {@code afterInputPath}, {@code afterParameters}... */
    void saw(String step, JsonNode value);
}
