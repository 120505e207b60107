package dev.stagedoor.emulator.states.execution;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import dev.stagedoor.emulator.states.engine.Engine;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.error.api.ExecutionNotRedrivableException;
import dev.stagedoor.emulator.states.event.ExecutionStatus;

/**
 * Has Standard executions go on that ended without success.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html">Redrive</a>
 */
public final class ExecutionRedriver {

    private final Engine engine;
    private final Executions executions;
    private final Clock clock;
    private final Redrivability redrivability;

    public ExecutionRedriver(Engine engine, Executions executions, Clock clock, Redrivability redrivability) {
        this.engine = engine;
        this.executions = executions;
        this.clock = clock;
        this.redrivability = redrivability;
    }

    /** Why an execution cannot be redriven, in AWS's words; empty where it can. */
    public Optional<String> refusal(StoredExecution stored) {
        return redrivability.refusal(stored);
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
                .orElseThrow(() -> new ExecutionNotRedrivableException(
                        Redrivability.notNow(ExecutionStatus.RUNNING)));
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
