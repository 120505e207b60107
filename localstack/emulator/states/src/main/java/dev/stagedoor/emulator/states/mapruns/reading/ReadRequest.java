package dev.stagedoor.emulator.states.mapruns.reading;

import java.util.concurrent.Executor;

/**
 * For whom items are read.
 *
 * @param roleArn as which S3 is asked
 * @param executionArn on whose behalf
 * @param strand what is long runs there, and only there the room is taken
 * @param room for the items
 */
public record ReadRequest(String roleArn, String executionArn, Executor strand, ItemRoom room) {}
