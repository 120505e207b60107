package dev.stagedoor.emulator.gateway.pipeline;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.LongSupplier;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.Step;
import io.vertx.core.Future;

/**
 * Runs the steps of a request one after the other, on the event loop of its connection. A step that waits gives the event
 * loop back, and the request goes on there when it is done.
 */
final class Pipeline {

    private static final System.Logger LOG = System.getLogger(Pipeline.class.getName());

    private final Step[] steps;
    /** Where a request goes on whose answer is known. */
    private final int methodResponse;
    private final LongSupplier nanoTime;
    private final GatewayResponder responder = new GatewayResponder();
    private final List<ExchangeObserver> observers;
    /** Of each event loop, so that no request needs one of its own. */
    private final ThreadLocal<StringBuilder> scratch = ThreadLocal.withInitial(() -> new StringBuilder(1024));

    Pipeline(List<Step> steps, List<ExchangeObserver> observers, LongSupplier nanoTime) {
        this.steps = steps.toArray(Step[]::new);
        this.methodResponse = indexOf(FinishResponse.NAME);
        this.observers = List.copyOf(observers);
        this.nanoTime = nanoTime;
    }

    private int indexOf(String name) {
        int index = 0;
        while (index < steps.length && !steps[index].name().equals(name)) {
            index++;
        }
        return index;
    }

    int steps() {
        return steps.length;
    }

    void run(Exchange exchange) {
        run(exchange, 0);
    }

    private void run(Exchange exchange, int first) {
        long started = nanoTime.getAsLong();
        for (int i = first; i < steps.length; i++) {
            Outcome outcome = apply(exchange, i);
            long now = nanoTime.getAsLong();
            if (outcome instanceof Outcome.Wait wait) {
                resume(exchange, i, wait.future(), started);
                return;
            }
            exchange.trace().took(i, now - started);
            started = now;
            if (outcome instanceof Outcome.Refuse refuse) {
                refuse(exchange, refuse.error());
                return;
            }
            if (outcome == Outcome.ANSWERED) {
                i = methodResponse - 1;
            }
        }
        send(exchange);
    }

    private Outcome apply(Exchange exchange, int step) {
        exchange.trace().begins(step);
        try {
            return steps[step].apply(exchange);
        } catch (RuntimeException e) {
            return defect(exchange, step, e);
        }
    }

    private void resume(Exchange exchange, int step, Future<Outcome> future, long started) {
        future.onComplete(done -> exchange.onEventLoop(() -> proceed(exchange, step,
                done.succeeded() ? done.result() : defect(exchange, step, done.cause()), started)));
    }

    private void proceed(Exchange exchange, int step, Outcome outcome, long started) {
        exchange.trace().took(step, nanoTime.getAsLong() - started);
        if (outcome instanceof Outcome.Refuse refuse) {
            refuse(exchange, refuse.error());
        } else if (outcome instanceof Outcome.Wait wait) {
            resume(exchange, step, wait.future(), nanoTime.getAsLong());
        } else {
            run(exchange, outcome == Outcome.ANSWERED ? methodResponse : step + 1);
        }
    }

    private void refuse(Exchange exchange, GatewayError error) {
        exchange.error(error);
        exchange.trace().refused(error.type().name(), error.reason());
        responder.answer(exchange, error);
        send(exchange);
    }

    private void send(Exchange exchange) {
        exchange.entry().send(exchange);
        Reply reply = exchange.reply();
        exchange.trace().sent(reply.status(), reply.headers(), reply.stream() == null ? reply.body() : null,
                scratch.get());
        observers.forEach(observer -> tell(observer, exchange));
    }

    /** The client has its answer: what an observer cannot cope with goes to the log and stops no other one. */
    private static void tell(ExchangeObserver observer, Exchange exchange) {
        try {
            observer.answered(exchange);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Request " + exchange.requestId() + " was answered, but not observed", e);
        }
    }

    /** What no step foresaw: the caller gets 500, the log the trace. */
    private Outcome defect(Exchange exchange, int step, Throwable cause) {
        LOG.log(Level.ERROR, "Request " + exchange.requestId() + " failed in step " + steps[step].name(), cause);
        return Outcome.refuse(GatewayError.integration(500, "a defect of the emulator: " + cause));
    }
}
