package dev.stagedoor.emulator.states.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.engine.Engine;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.error.api.ExecutionNotRedrivableException;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.event.History;

/**
 * Has Standard executions go on that ended without success.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html">Redrive</a>
 */
public final class ExecutionRedriver {

    private static final Duration PERIOD = Duration.ofDays(14);
    /** The redrive is an event itself, and at least one more has to follow. */
    private static final int MAX_EVENTS = History.MAX_EVENTS - 1;

    private final Engine engine;
    private final Executions executions;
    private final Clock clock;
    private final Predicate<String> deleting;

    /** @param deleting whether the state machine of an ARN is being deleted */
    public ExecutionRedriver(Engine engine, Executions executions, Clock clock, Predicate<String> deleting) {
        this.engine = engine;
        this.executions = executions;
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

    private static String notNow(ExecutionStatus status) {
        return "Execution is " + status + " and cannot be redriven";
    }

    /**
     * Redrives an execution, once for a token.
     *
     * @param token null where the caller gave none
     * @return when it was redriven, for that token
     * @throws ExecutionNotRedrivableException if it cannot be
     */
    public Instant redrive(StoredExecution stored, String token) {
        Optional<Instant> before = dateOf(token, stored);
        if (before.isPresent()) {
            return before.get();
        }
        if (stored.mapRunArn() != null) {
            throw new ExecutionNotRedrivableException("Execution can only be redriven by its Map Run");
        }
        refusal(stored).ifPresent(reason -> {
            throw new ExecutionNotRedrivableException(reason);
        });
        return executions.again(stored, () -> again(stored, token)).map(next -> next.execution().redrive().date())
                .or(() -> executions.find(stored.arn()).flatMap(other -> dateOf(token, other)))
                .orElseThrow(() -> new ExecutionNotRedrivableException(notNow(ExecutionStatus.RUNNING)));
    }

    private Optional<Instant> dateOf(String token, StoredExecution stored) {
        return token == null ? Optional.empty() : stored.redrives().of(token, clock.instant());
    }

    private StoredExecution again(StoredExecution stored, String token) {
        Execution next = engine.redrive(stored.execution());
        if (next.request().log() instanceof DeletionWatch watch) {
            watch.watch(next);
        }
        return stored.redriven(next, token);
    }
}
