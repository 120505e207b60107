package dev.stagedoor.emulator.states.teststate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;

/**
 * How a state's trial ended.
 *
 * @param output JSON text; null where it failed
 * @param error null where nothing failed
 * @param nextState null where the workflow would end, or the state would be tried again
 * @param inspectionData what it saw on its way
 */
public record TrialResult(Status status, String output, ErrorOutput error, String nextState,
        ObjectNode inspectionData) {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">TestState</a> */
    public enum Status {
        SUCCEEDED, FAILED, RETRIABLE, CAUGHT_ERROR
    }
}
