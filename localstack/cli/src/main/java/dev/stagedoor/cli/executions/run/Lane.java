package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * States that are entered one after the other: the execution's own, a branch's, an iteration's.
 *
 * @param index of the iteration or branch, from 0
 */
public record Lane(int index, Instant began, Optional<Instant> ended, Outcome outcome, List<Visit> visits) {}
