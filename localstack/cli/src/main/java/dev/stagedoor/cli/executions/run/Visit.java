package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One stay in a state.
 *
 * @param type of the state: Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map
 * @param left when it ended, by going on, failing or being aborted; empty while it runs
 * @param attempts none where the state has no work that could be tried again
 * @param caughtTo the state that a Catcher named
 */
public record Visit(String name, String type, Instant entered, Optional<Instant> left, Outcome outcome,
        List<Attempt> attempts, Optional<String> caughtTo, Optional<String> input, Optional<String> output) {

    /** The latest try. */
    public Optional<Attempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }
}
