package dev.stagedoor.emulator.states.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.event.History;

/**
 * Which Standard executions can be redriven.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html#redrive-eligibility">Eligibility</a>
 */
public final class Redrivability {

    private static final Duration PERIOD = Duration.ofDays(14);
    /** The redrive is an event itself, and at least one more has to follow. */
    private static final int MAX_EVENTS = History.MAX_EVENTS - 1;

    private final Clock clock;
    private final Predicate<String> deleting;

    /** @param deleting whether the state machine of an ARN is being deleted */
    public Redrivability(Clock clock, Predicate<String> deleting) {
        this.clock = clock;
        this.deleting = deleting;
    }

    /** Why an execution cannot be redriven, in AWS's words; empty where it can. */
    public Optional<String> refusal(StoredExecution stored) {
        Execution execution = stored.execution();
        Ended end = execution.ended();
        if (end == null || end.status() == ExecutionStatus.SUCCEEDED) {
            return Optional.of(notNow(execution.status()));
        }
        if (deleting.test(stored.startable().machineArn())) {
            return Optional.of("State machine is in DELETING status");
        }
        if (stored.history().count() >= MAX_EVENTS) {
            return Optional.of("Execution history event limit exceeded");
        }
        Instant now = clock.instant();
        if (!now.isBefore(execution.longestUntil())) {
            return Optional.of("Execution has exceeded the max execution time");
        }
        return now.isBefore(end.stopDate().plus(PERIOD))
                ? Optional.empty()
                : Optional.of("Execution redrivable period exceeded");
    }

    static String notNow(ExecutionStatus status) {
        return "Execution is " + status + " and cannot be redriven";
    }
}
