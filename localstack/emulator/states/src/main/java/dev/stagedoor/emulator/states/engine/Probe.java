package dev.stagedoor.emulator.states.engine;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.flow.Inspection;

/** Looks into a running execution: how {@code TestState} sees one state, and only that. */
public interface Probe extends Inspection {

    /** Looks away and lets everything run. */
    Probe NONE = (step, value) -> {};

    /** A Retrier would try the state again. @return whether it may */
    default boolean retries(int retrier, Duration delay, ErrorOutput error) {
        return true;
    }

    /** A Catcher takes the error. */
    default void catches(int catcher, ErrorOutput error) {}

    /** The state goes on to another. @return whether it may */
    default boolean goesOn(String next, JsonNode output) {
        return true;
    }
}
