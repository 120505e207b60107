package dev.stagedoor.cli.executions.draw;

import java.time.Instant;
import java.util.List;

import dev.stagedoor.cli.executions.run.MapRunFacts;

/**
 * How an execution is to be shown.
 *
 * @param now until when what runs has run
 * @param data whether what went into a state and came out is to be seen
 * @param mapRuns what is known of its Map Runs
 */
public record View(Terminal terminal, Instant now, boolean data, List<MapRunFacts> mapRuns) {}
