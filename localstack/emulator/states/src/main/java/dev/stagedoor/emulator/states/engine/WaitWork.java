package dev.stagedoor.emulator.states.engine;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.choice.Timestamps;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.WaitState;
import dev.stagedoor.emulator.states.definition.WaitUntil;
import dev.stagedoor.emulator.states.error.EvaluationException;

/** Waits; only a timer is held meanwhile. */
final class WaitWork implements StateWork {

    /** Of {@code Seconds}: a bit more than three years. */
    private static final int MAX_SECONDS = 99_999_999;
    private static final String TOO_LONG = "Wait state delay is too long.";

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
            throw failure(TOO_LONG);
        }
        Payload output = Payload.same(input, visit.input(), null);
        if (delay.isNegative() || delay.isZero()) {
            visit.succeed(output);
        } else {
            cancel = visit.after(delay, () -> visit.succeed(output));
        }
    }

    private Duration seconds(JsonNode value) {
        boolean whole = value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
        if (whole && state.language() == QueryLanguage.JSONATA) {
            return Duration.ofSeconds(inRange(value.longValue()));
        }
        if (!whole || value.longValue() < 0) {
            throw failure("The %s parameter cannot be parsed as a long value: %s == %s".formatted(state.until().field(),
                    state.until().path(), text(value)));
        }
        return Duration.ofSeconds(value.longValue());
    }

    /** [?] The first sentence. */
    private long inRange(long seconds) {
        if (seconds < 0) {
            throw failure("%s cannot be negative.".formatted(state.until().field()));
        } else if (seconds > MAX_SECONDS) {
            throw failure(TOO_LONG);
        }
        return seconds;
    }

    private Duration until(JsonNode value) {
        Instant until = Timestamps.parse(value)
                .orElseThrow(() -> failure(state.language() == QueryLanguage.JSONATA
                        ? "The %s field cannot be parsed as an ISO-8601 extended offset date-time format string: %s"
                                .formatted(state.until().field(), text(value))
                        : "The %s parameter does not reference a valid ISO-8601 extended offset date-time format string: %s == %s"
                                .formatted(state.until().field(), state.until().path(), text(value))));
        return Duration.between(visit.engine().clock().instant(), until);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
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
