package dev.stagedoor.emulator.gateway.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * The integration timeouts, 504 when one is over. Each event loop sweeps its own every few milliseconds: a timer for every call
 * would cost more than the mapping of its headers. A timeout is never early, and late by one sweep at most.
 */
final class Deadlines {

    static final Outcome TIMED_OUT = Outcome.refuse(GatewayError.of(GatewayResponseType.INTEGRATION_TIMEOUT,
            "Execution failed due to a timeout error"));

    private static final int SWEEP_MILLIS = 10;

    private final Vertx vertx;
    /** By the thread of the event loop: there are few, and they live as long as Vert.x. */
    private final Map<Thread, Sweep> sweeps = new ConcurrentHashMap<>();

    Deadlines(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Of the calling event loop, on which {@code expired} runs unless the deadline is met before. */
    Deadline in(int millis, Runnable expired) {
        Sweep sweep = sweeps.get(Thread.currentThread());
        if (sweep == null) {
            sweep = sweeps.computeIfAbsent(Thread.currentThread(), thread -> new Sweep());
        }
        return sweep.add(new Deadline(sweep, System.nanoTime() + millis * 1_000_000L, expired));
    }

    /**
     * Waits for an answer no longer than that; what comes later is dropped.
     *
     * @param answered what to make of it, on the event loop of the exchange
     */
    <T> Outcome await(Exchange exchange, int millis, Future<T> answer, Function<AsyncResult<T>, Outcome> answered) {
        Promise<Outcome> outcome = Promise.promise();
        Deadline deadline = in(millis, () -> outcome.tryComplete(TIMED_OUT));
        outcome.future().onComplete(done -> deadline.met());
        answer.onComplete(result -> exchange.onEventLoop(() -> {
            if (!outcome.future().isComplete()) {
                outcome.tryComplete(answered.apply(result));
            }
        }));
        return Outcome.await(outcome.future());
    }

    /** One call's. Belongs to the event loop that made it. */
    static final class Deadline {
        private final Sweep sweep;
        private final long atNanos;
        private final Runnable expired;
        private int index;

        private Deadline(Sweep sweep, long atNanos, Runnable expired) {
            this.sweep = sweep;
            this.atNanos = atNanos;
            this.expired = expired;
        }

        /** The call ended in time. A second call does nothing. */
        void met() {
            sweep.remove(this);
        }
    }

    /** The open deadlines of one event loop, unordered: each knows its place, and the last one fills a gap. */
    private final class Sweep {
        private final List<Deadline> open = new ArrayList<>();
        private boolean armed;

        Deadline add(Deadline deadline) {
            deadline.index = open.size();
            open.add(deadline);
            arm();
            return deadline;
        }

        void remove(Deadline deadline) {
            if (deadline.index < 0) {
                return;
            }
            Deadline last = open.remove(open.size() - 1);
            if (last != deadline) {
                open.set(deadline.index, last);
                last.index = deadline.index;
            }
            deadline.index = -1;
        }

        private void arm() {
            if (!armed) {
                armed = true;
                vertx.setTimer(SWEEP_MILLIS, id -> sweep());
            }
        }

        private void sweep() {
            armed = false;
            long now = System.nanoTime();
            List<Deadline> over = open.stream().filter(deadline -> now - deadline.atNanos >= 0).toList();
            over.forEach(this::remove);
            over.forEach(deadline -> deadline.expired.run());
            if (!open.isEmpty()) {
                arm();
            }
        }
    }
}
