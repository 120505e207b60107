package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.List;

/**
 * The way of an execution, as its history tells it.
 *
 * @param events how many there are
 * @param redriven when it was started again where it had failed
 */
public record Run(Lane path, int events, List<Instant> redriven) {}
