package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;

/**
 * One execution environment: starts, is ready, runs one event at a time, ends. The Runtime API, the process and the timers tell
 * it what happens. Confined to the sandboxes' event loop.
 *
 * <p>An initialisation that takes longer than its limit is ended and begun again, in a new process, as a part of the first
 * invocation and within the function's timeout. One that fails by itself is not: its error answers the invocation. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-ib">the life of an
 * execution environment</a>.
 */
final class Sandbox {

    /** What a function may answer at most, in bytes. */
    static final int MAX_RESPONSE = 6_291_556;

    private enum State {
        /** The initialisation runs; with work: within its invocation. */
        STARTING,
        /** The initialisation took too long; its process ends. */
        RESETTING, READY, RUNNING, ENDING, ENDED
    }

    private final Timers timers;
    private final Clock clock;
    private final FunctionVersion function;
    private final int number;
    private final SandboxListener listener;
    private final SandboxLog log;
    private final Duration initLimit;
    private final Promise<Void> ended = Promise.promise();
    private State state = State.STARTING;
    private Supplier<Future<ChildProcess>> launcher;
    private Future<ChildProcess> process;
    private long startedNanos;
    private Instant usableUntil = Instant.MAX;
    private Instant idleSince;
    private NextEvent parked;
    private Work work;
    private long workNanos;
    private boolean cold;
    private long deadline;
    private long initMillis = -1;
    private SandboxLog.Report reported;
    private long timer = -1;

    /** @param number by which an explanation of a request tells the sandboxes of a version apart */
    Sandbox(Timers timers, Clock clock, FunctionVersion function, int number, SandboxListener listener, SandboxLog log,
            Duration initLimit) {
        this.number = number;
        this.timers = timers;
        this.clock = clock;
        this.function = function;
        this.listener = listener;
        this.log = log;
        this.initLimit = initLimit;
    }

    /**
     * Called once, right after construction.
     *
     * @param launcher starts a process; fails if there is none
     */
    void start(Supplier<Future<ChildProcess>> launcher) {
        this.launcher = launcher;
        launch(initLimit, this::initTookTooLong, e -> listener.failedToStart(this, id -> Future.failedFuture(e)));
    }

    private void launch(Duration limit, Runnable late, Consumer<Throwable> failed) {
        startedNanos = System.nanoTime();
        process = launcher.get();
        process.onSuccess(child -> {
            usableUntil = child.usableUntil();
            child.exit().onSuccess(this::exited);
            deadline = clock.millis() + limit.toMillis();
            timer = timers.set(limit, late);
        }).onFailure(e -> {
            failed.accept(e);
            end();
        });
    }

    private void end() {
        state = State.ENDED;
        log.close();
        listener.ended(this);
        ended.complete();
    }

    /** Completes when it will never have a process again. */
    Future<Void> ended() {
        return ended.future();
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
        if (state == State.STARTING && work != null) {
            state = State.RUNNING;
            next.give(work.invocation(), deadline);
            return;
        }
        boolean first = state == State.STARTING;
        if (!first && state != State.RUNNING || work != null) {
            next.refuse();
            return;
        }
        if (first) {
            timers.cancel(timer);
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
        deadline = clock.millis() + timeout() * 1000L;
        timer = timers.set(Duration.ofSeconds(timeout()), this::timedOut);
        log.begin(next.invocation().requestId());
        parked.give(next.invocation(), deadline);
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
        if (state == State.STARTING && work != null) {
            log.note(initReport("invoke", "error"));
            state = State.ENDING;
            error(payload);
            kill();
        } else if (state == State.STARTING) {
            Future<String> tail = log.endInit(initReport("init", "error"));
            failToStart(id -> InvocationResult.failure(payload, tail));
        }
    }

    private void finish(InvocationResult result) {
        timers.cancel(timer);
        Work done = work;
        work = null;
        done.result().complete(result.in(new InvocationResult.Run("sandbox " + number + (cold ? " (cold)" : " (warm)"),
                reported.millis(), reported.initMillis())));
    }

    private void failToStart(Function<String, InvocationResult> outcome) {
        state = State.ENDING;
        timers.cancel(timer);
        listener.failedToStart(this, id -> Future.succeededFuture(outcome.apply(id)));
        kill();
    }

    private void initTookTooLong() {
        if (state == State.STARTING) {
            log.note(initReport("init", "timeout"));
            state = State.RESETTING;
            kill();
        }
    }

    /** Begins anew with the invocation that waits for it; ends if none does any more. */
    private void reset() {
        work = listener.initTookTooLong(this).orElse(null);
        if (work == null) {
            end();
            return;
        }
        state = State.STARTING;
        cold = true;
        workNanos = System.nanoTime();
        log.begin(work.invocation().requestId());
        launch(Duration.ofSeconds(timeout()), this::timedOut, e -> {
            Work failed = work;
            work = null;
            failed.result().fail(e);
        });
    }

    private String initReport(String phase, String status) {
        return "INIT_REPORT Init Duration: " + millisSince(startedNanos) + ".00 ms\tPhase: " + phase + "\tStatus: "
                + status;
    }

    private void timedOut() {
        if (work == null) {
            return;
        }
        String id = work.invocation().requestId();
        if (state == State.STARTING) {
            log.note(initReport("invoke", "timeout"));
        }
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
        timers.cancel(timer);
        if (state == State.RESETTING) {
            reset();
            return;
        }
        State before = state;
        state = State.ENDED;
        String reason = exitText(code);
        if (work != null) {
            if (before == State.STARTING) {
                log.note(initReport("invoke", "error"));
            }
            String id = work.invocation().requestId();
            log.note("RequestId: " + id + " Error: " + reason);
            finish(exitOf(id, reason, log.end(report())));
        } else if (before == State.STARTING) {
            Future<String> tail = log.endInit(initReport("init", "error"));
            listener.failedToStart(this, id -> Future.succeededFuture(exitOf(id, reason, tail)));
        }
        end();
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
        reported = new SandboxLog.Report(millis, function.configuration().memorySize(), init);
        return reported;
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
