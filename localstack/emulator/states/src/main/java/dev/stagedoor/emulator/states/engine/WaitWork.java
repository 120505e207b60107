package dev.stagedoor.emulator.states.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.WaitState;
import dev.stagedoor.emulator.states.definition.WaitUntil;
import dev.stagedoor.emulator.states.error.EvaluationException;

/** Waits; only a timer is held meanwhile. */
final class WaitWork implements StateWork {

    private final Visit visit;
    private final WaitState state;
    private Runnable cancel = () -> {};

    WaitWork(Visit visit, WaitState state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void start() {
        JsonNode input = visit.effectiveInput();
        JsonNode value = state.until().value().evaluate(visit.data().withInput(input));
        Duration delay = state.until().unit() == WaitUntil.Unit.SECONDS ? seconds(value) : until(value);
        if (delay.toSeconds() > Integer.MAX_VALUE) {
            throw failure("Wait state delay is too long.");
        }
        Payload output = Payload.same(input, visit.input(), null);
        if (delay.isNegative() || delay.isZero()) {
            visit.succeed(output);
        } else {
            cancel = visit.after(delay, () -> visit.succeed(output));
        }
    }

    private Duration seconds(JsonNode value) {
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToLong()
                || value.longValue() < 0) {
            throw failure("The %s parameter cannot be parsed as a long value: %s == %s".formatted(state.until().field(),
                    state.until().path(), value.asText()));
        }
        return Duration.ofSeconds(value.longValue());
    }

    private Duration until(JsonNode value) {
        try {
            Instant until = OffsetDateTime.parse(value.asText()).toInstant();
            return Duration.between(visit.engine().clock().instant(), until);
        } catch (DateTimeException e) {
            throw failure(state.language() == QueryLanguage.JSONATA
                    ? "The %s field cannot be parsed as an ISO-8601 extended offset date-time format string: %s"
                            .formatted(state.until().field(), value.asText())
                    : "The %s parameter does not reference a valid ISO-8601 extended offset date-time format string: %s == %s"
                            .formatted(state.until().field(), state.until().path(), value.asText()));
        }
    }

    private EvaluationException failure(String reason) {
        String error = state.language() == QueryLanguage.JSONATA ? "States.QueryEvaluationError" : Failure.RUNTIME;
        return new EvaluationException(error, reason,
                state.language() == QueryLanguage.JSONATA ? state.until().field() : null);
    }

    @Override
    public void abort() {
        cancel.run();
    }
}
