package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One try of a state's work; a Retrier makes another.
 *
 * @param call of a Task
 * @param lanes branches of a Parallel state, iterations of an inline Map
 * @param items how many a Map has
 * @param mapRunArn of a distributed Map, whose iterations are executions of their own
 */
public record Attempt(Instant began, Optional<Instant> ended, Outcome outcome, Optional<Problem> problem,
        Optional<Call> call, List<Lane> lanes, OptionalInt items, Optional<String> mapRunArn) {}
