package dev.stagedoor.emulator.states.mapruns.writing;

import java.util.List;
import java.util.concurrent.Executor;

import dev.stagedoor.emulator.states.mapruns.ChildResult;

/**
 * Whose results are written.
 *
 * @param roleArn as which S3 is called
 * @param executionArn on whose behalf
 * @param strand what is long runs there
 * @param ended in the order of their items
 * @param pending those that were never started
 */
public record WriteRequest(String roleArn, String executionArn, String mapRunArn, Executor strand,
        List<ChildResult> ended, Iterable<ChildResult> pending) {}
