package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** The integration timeout: 504 when it is over. */
final class Deadline {

    static final Outcome TIMED_OUT = Outcome.refuse(GatewayError.of(GatewayResponseType.INTEGRATION_TIMEOUT,
            "Execution failed due to a timeout error"));

    private final Vertx vertx;

    Deadline(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Completes the promise with {@link #TIMED_OUT} unless something else does before. */
    void guard(Promise<Outcome> outcome, int millis) {
        long timer = vertx.setTimer(millis, id -> outcome.tryComplete(TIMED_OUT));
        outcome.future().onComplete(done -> vertx.cancelTimer(timer));
    }
}
