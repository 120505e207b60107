package dev.stagedoor.emulator.states.task;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One call of a Task state.
 *
 * @param arguments what the state hands to the service
 * @param roleArn of the state machine's role, as which the call is made
 * @param credentials the role that the state's {@code Credentials} name, which the machine's role takes for the call; null where
 *        there are none
 * @param executionArn on whose behalf
 * @param traceHeader {@code X-Amzn-Trace-Id} of the call; null where it is in no trace
 */
public record TaskCall(TaskResource resource, JsonNode arguments, String roleArn, String credentials,
        String executionArn, String traceHeader) {}
