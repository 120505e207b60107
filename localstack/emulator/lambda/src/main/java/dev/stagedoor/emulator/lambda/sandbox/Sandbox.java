package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * One execution environment: starts, is ready, runs one event at a time, ends. The Runtime API, the process and the timers tell
 * it what happens. Confined to the sandboxes' event loop.
 */
final class Sandbox {

    /** What a function may answer at most, in bytes. */
    static final int MAX_RESPONSE = 6_291_556;

    private enum State {
        STARTING, READY, RUNNING, ENDING, ENDED
    }

    private final Vertx vertx;
    private final Clock clock;
    private final FunctionVersion function;
    private final int number;
    private final SandboxListener listener;
    private final SandboxLog log;
    private final Duration initLimit;
    private final long startedNanos = System.nanoTime();
    private State state = State.STARTING;
    private Future<ChildProcess> process;
    private Instant usableUntil = Instant.MAX;
    private Instant idleSince;
    private NextEvent parked;
    private Work work;
    private long workNanos;
    private boolean cold;
    private long initMillis = -1;
    private long timer = -1;

    /** @param number by which an explanation of a request tells the sandboxes of a version apart */
    Sandbox(Vertx vertx, Clock clock, FunctionVersion function, int number, SandboxListener listener, SandboxLog log,
            Duration initLimit) {
        this.number = number;
        this.vertx = vertx;
        this.clock = clock;
        this.function = function;
        this.listener = listener;
        this.log = log;
        this.initLimit = initLimit;
    }

    /**
     * Called once, right after construction.
     *
     * @param process the process, as soon as it runs; fails if there is none
     */
    void startWith(Future<ChildProcess> starting) {
        process = starting;
        process.onSuccess(child -> {
            usableUntil = child.usableUntil();
            child.exit().onSuccess(this::exited);
            timer = vertx.setTimer(initLimit.plusSeconds(timeout()).toMillis(), t -> initTimedOut());
        }).onFailure(e -> {
            state = State.ENDED;
            listener.failedToStart(this, id -> Future.failedFuture(e));
            listener.ended(this);
        });
    }

    private int timeout() {
        return function.configuration().timeout();
    }

    /** False if its runtime is gone, or if its credentials would end before an invocation could. */
    boolean isUsable() {
        return state == State.READY && clock.instant().plusSeconds(timeout()).isBefore(usableUntil);
    }

    Instant idleSince() {
        return idleSince;
    }

    /** The runtime asks for an event. It is ready, and done with what it had. */
    void next(NextEvent next) {
        boolean first = state == State.STARTING;
        if (!first && state != State.RUNNING || work != null) {
            next.refuse();
            return;
        }
        if (first) {
            vertx.cancelTimer(timer);
            initMillis = millisSince(startedNanos);
        }
        state = State.READY;
        idleSince = clock.instant();
        parked = next;
        next.whenGone(() -> runtimeGone(next));
        listener.ready(this, first);
    }

    /** The runtime hung up while it waited: its process ends, or will never ask again. */
    private void runtimeGone(NextEvent next) {
        if (state == State.READY && parked == next) {
            retire();
        }
    }

    /** Gives it an event. It must be ready. */
    void run(Work next) {
        state = State.RUNNING;
        work = next;
        workNanos = System.nanoTime();
        cold = initMillis >= 0;
        timer = vertx.setTimer(timeout() * 1000L, t -> timedOut());
        log.begin(next.invocation().requestId());
        parked.give(next.invocation(), clock.millis() + timeout() * 1000L);
        parked = null;
    }

    /** True if this is the event that runs. */
    boolean isRunning(String requestId) {
        return work != null && work.invocation().requestId().equals(requestId);
    }

    /** The function answered; null: more than it may. */
    void response(Buffer payload) {
        Future<String> tail = log.end(report());
        finish(payload != null
                ? InvocationResult.success(payload, tail)
                : InvocationResult.failure("Function.ResponseSizeTooLarge",
                        "Response payload size exceeded maximum allowed payload size (" + MAX_RESPONSE + " bytes).",
                        tail));
    }

    /** The function failed. */
    void error(Buffer payload) {
        finish(InvocationResult.failure(payload, log.end(report())));
    }

    /** The function could not be initialised. */
    void initError(Buffer payload) {
        if (state == State.STARTING) {
            Future<String> tail = log.endInit(initReport("error"));
            failToStart(id -> InvocationResult.failure(payload, tail));
        }
    }

    private void finish(InvocationResult result) {
        vertx.cancelTimer(timer);
        Work done = work;
        work = null;
        done.result().complete(result.in("sandbox " + number + (cold ? " (cold)" : " (warm)")));
    }

    private void failToStart(Function<String, InvocationResult> outcome) {
        state = State.ENDING;
        vertx.cancelTimer(timer);
        listener.failedToStart(this, id -> Future.succeededFuture(outcome.apply(id)));
        kill();
    }

    private void initTimedOut() {
        if (state == State.STARTING) {
            Future<String> tail = log.endInit(initReport("timeout"));
            failToStart(id -> timeoutOf(id, tail));
        }
    }

    private String initReport(String status) {
        return "INIT_REPORT Init Duration: " + millisSince(startedNanos) + ".00 ms\tPhase: init\tStatus: " + status;
    }

    private void timedOut() {
        if (work == null) {
            return;
        }
        String id = work.invocation().requestId();
        log.note(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + id + " " + timeoutText());
        state = State.ENDING;
        finish(timeoutOf(id, log.end(report())));
        kill();
    }

    private InvocationResult timeoutOf(String requestId, Future<String> tail) {
        return InvocationResult.failure("Sandbox.Timedout", "RequestId: " + requestId + " Error: " + timeoutText(),
                tail);
    }

    private String timeoutText() {
        return "Task timed out after " + timeout() + ".00 seconds";
    }

    private void exited(int code) {
        State before = state;
        state = State.ENDED;
        vertx.cancelTimer(timer);
        String reason = exitText(code);
        if (before == State.STARTING) {
            Future<String> tail = log.endInit(initReport("error"));
            listener.failedToStart(this, id -> Future.succeededFuture(exitOf(id, reason, tail)));
        } else if (work != null) {
            String id = work.invocation().requestId();
            log.note("RequestId: " + id + " Error: " + reason);
            finish(exitOf(id, reason, log.end(report())));
        }
        log.close();
        listener.ended(this);
    }

    private static InvocationResult exitOf(String requestId, String reason, Future<String> tail) {
        return InvocationResult.failure("Runtime.ExitError", "RequestId: " + requestId + " Error: " + reason, tail);
    }

    /** As AWS words it: by signal where the system tells (128 and the signal's number), by status, or without a reason. */
    private static String exitText(int code) {
        return switch (code) {
            case 0 -> "Runtime exited without providing a reason";
            case 137 -> "Runtime exited with error: signal: killed";
            default -> "Runtime exited with error: exit status " + code;
        };
    }

    /** Ends it; what it runs gets no answer any more but that of an exit. */
    void retire() {
        if (state != State.ENDED) {
            state = state == State.STARTING || work != null ? state : State.ENDING;
            kill();
        }
    }

    private void kill() {
        process.onSuccess(ChildProcess::kill);
    }

    private SandboxLog.Report report() {
        double millis = (System.nanoTime() - workNanos) / 1e6;
        long init = initMillis;
        initMillis = -1;
        return new SandboxLog.Report(millis, function.configuration().memorySize(), init);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
