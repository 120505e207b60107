package dev.stagedoor.emulator.states.engine;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** A Retrier would, but has tried as often as it may. */
    default void givesUp(int retrier) {}

    /** A Catcher takes the error. */
    default void catches(int catcher, ErrorOutput error) {}

    /** The state goes on to another. @return whether it may */
    default boolean goesOn(String next, JsonNode output) {
        return true;
    }

    /** What a state leaves, by name: those that it read and those that it set. */
    default void leaves(Map<String, JsonNode> variables) {}

    /** The variables that the execution starts with. */
    default Map<String, JsonNode> variables() {
        return Map.of();
    }

    /** What the state sees of the context object that the execution has made for it. */
    default ObjectNode context(ObjectNode made) {
        return made;
    }

    /** How often each Retrier has tried before. */
    default int retriesBefore() {
        return 0;
    }

    /** What stands in for the work of Task, Parallel and Map states; null where they do it themselves. */
    default Mock mock() {
        return null;
    }

    /**
     * Why an expression failed.
     *
     * @param place names the state and the event of its entry
     */
    default String cause(String place, String reason) {
        return place + reason;
    }
}
