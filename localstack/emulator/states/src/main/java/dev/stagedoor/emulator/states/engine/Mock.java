package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;

/**
 * Stands in for a state's work: a result or an error.
 *
 * @param result null where there is an error
 * @param error null where there is a result
 * @param failedIterations of a Map state
 * @param itemReaderData what a Map state's ItemReader has read; null where it says nothing
 */
public record Mock(Payload result, ErrorOutput error, int failedIterations, JsonNode itemReaderData) {}
