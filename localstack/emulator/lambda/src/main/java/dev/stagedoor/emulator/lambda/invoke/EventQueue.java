package dev.stagedoor.emulator.lambda.invoke;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException.Reason;
import dev.stagedoor.emulator.lambda.model.EventInvokeConfig;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes.Outcome;
import io.vertx.core.AsyncResult;

/**
 * Asynchronous invocations: kept in memory, tried, and tried again. A function's error is retried after one minute, then after
 * two; a throttled event after one second, then twice as long each time up to five minutes; until the event is too old. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">error handling</a>. Thread-safe.
 */
public final class EventQueue {

    private static final Logger LOG = System.getLogger(EventQueue.class.getName());
    private static final int MAX_EVENTS = 10_000;
    private static final long MAX_BYTES = 64L << 20;
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

    private final FunctionStore functions;
    private final Invoker invoker;
    private final Clock clock;
    private final Delays delays;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** Runs something later. */
    public interface Delays {
        void after(Duration delay, Runnable task);
    }

    /** @param failures of the function so far; @param throttles in a row */
    private record Event(FunctionRef ref, Invocation invocation, Instant accepted, int failures,
            int throttles) {

        Event failed() {
            return new Event(ref, invocation, accepted, failures + 1, 0);
        }

        Event throttled() {
            return new Event(ref, invocation, accepted, failures, throttles + 1);
        }
    }

    public EventQueue(FunctionStore functions, Invoker invoker, Clock clock, Delays delays) {
        this.functions = functions;
        this.invoker = invoker;
        this.clock = clock;
        this.delays = delays;
    }

    /**
     * Takes an event, and tries it at once.
     *
     * @throws TooManyRequestsException if the queue is full
     */
    public void accept(FunctionRef ref, Invocation invocation) {
        long count = events.incrementAndGet();
        long size = bytes.addAndGet(invocation.payload().length());
        if (count > MAX_EVENTS || size > MAX_BYTES) {
            forget(invocation);
            throw new TooManyRequestsException(Reason.ConcurrentInvocationLimitExceeded);
        }
        attempt(new Event(ref, invocation, clock.instant(), 0, 0));
    }

    private void attempt(Event event) {
        Duration age = Duration.between(event.accepted(), clock.instant());
        if (age.getSeconds() > config(event).maxAgeOrDefault()) {
            drop(event, "it is older than MaximumEventAgeInSeconds");
            return;
        }
        invoker.invoke(event.ref(), event.invocation())
                .onComplete(result -> decide(event, result));
    }

    private EventInvokeConfig config(Event event) {
        return functions.find(event.ref().name())
                .flatMap(function -> function.settings().retries(event.ref().qualifier()))
                .orElse(EventInvokeConfig.DEFAULT);
    }

    private void decide(Event event, AsyncResult<Outcome> result) {
        if (result.succeeded() && !result.result().result().error()) {
            forget(event.invocation());
        } else if (result.succeeded()) {
            Event next = event.failed();
            if (next.failures() > config(event).retriesOrDefault()) {
                drop(event, "the function failed " + next.failures() + " times");
            } else {
                delays.after(Duration.ofMinutes(next.failures()), () -> attempt(next));
            }
        } else if (result.cause() instanceof TooManyRequestsException
                || result.cause() instanceof AwsException failure && failure.status() >= 500) {
            Duration backoff = Duration.ofSeconds(1L << Math.min(event.throttles(), 9));
            delays.after(backoff.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff,
                    () -> attempt(event.throttled()));
        } else {
            drop(event, result.cause().getMessage());
        }
    }

    private void drop(Event event, String why) {
        LOG.log(Level.WARNING, "Event {0} of {1} is dropped: {2}", event.invocation().requestId(),
                event.invocation().invokedArn(), why);
        forget(event.invocation());
    }

    private void forget(Invocation invocation) {
        events.decrementAndGet();
        bytes.addAndGet(-invocation.payload().length());
    }
}
