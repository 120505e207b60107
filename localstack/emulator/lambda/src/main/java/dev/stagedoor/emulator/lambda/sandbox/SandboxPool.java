package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.stagedoor.emulator.lambda.error.TooManyRequestsException;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException.Reason;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * The sandboxes of one function version. The one that was used last is used first, so that the others can retire. Confined to
 * the sandboxes' event loop.
 */
final class SandboxPool implements SandboxListener {

    private final SandboxLimits limits;
    private final Starter starter;
    private final Capacity capacity;
    private final Deque<Sandbox> idle = new ArrayDeque<>();
    private final Set<Sandbox> all = new HashSet<>();
    private final Deque<Work> waiting = new ArrayDeque<>();
    private final Promise<Void> drained = Promise.promise();
    private boolean draining;
    private int starting;
    private int started;

    /** Starts another sandbox, which reports to the listener, never before it is returned. */
    interface Starter {
        Sandbox start(SandboxListener listener, int number);
    }

    /** What all pools share. */
    interface Capacity {

        /** Takes the right to start a sandbox. If there is none, the pool hears {@link SandboxPool#match} when there is. */
        boolean take();

        /** Takes it also where there is none left. */
        void takeAnyway();

        void giveBack();
    }

    SandboxPool(SandboxLimits limits, Starter starter, Capacity capacity) {
        this.limits = limits;
        this.starter = starter;
        this.capacity = capacity;
    }

    void submit(Work work) {
        if (waiting.size() >= limits.waiting()) {
            work.result().fail(new TooManyRequestsException(Reason.ConcurrentInvocationLimitExceeded));
            return;
        }
        waiting.add(work);
        match();
    }

    @Override
    public void ready(Sandbox sandbox, boolean first) {
        starting -= first ? 1 : 0;
        idle.push(sandbox);
        match();
        endIfDrained();
    }

    @Override
    public void failedToStart(Sandbox sandbox, Function<String, Future<InvocationResult>> outcome) {
        starting--;
        Work work = waiting.poll();
        if (work != null) {
            outcome.apply(work.invocation().requestId()).onComplete(work.result());
        }
        match();
    }

    @Override
    public Optional<Work> initTookTooLong(Sandbox sandbox) {
        starting--;
        Optional<Work> work = Optional.ofNullable(waiting.poll());
        match();
        return work;
    }

    @Override
    public void ended(Sandbox sandbox) {
        all.remove(sandbox);
        idle.remove(sandbox);
        capacity.giveBack();
        match();
        endIfDrained();
    }

    /** Gives waiting work to idle sandboxes, and starts as many others as the rest needs and the bound allows. */
    void match() {
        while (!waiting.isEmpty() && !idle.isEmpty()) {
            Sandbox sandbox = idle.pop();
            if (sandbox.isUsable()) {
                sandbox.run(waiting.poll());
            } else {
                sandbox.retire();
            }
        }
        while (starting < Math.min(waiting.size(), limits.starting()) && all.size() < limits.perVersion()
                && mayStart()) {
            starting++;
            all.add(starter.start(this, ++started));
        }
    }

    private boolean mayStart() {
        if (all.isEmpty()) {
            capacity.takeAnyway();
            return true;
        }
        return capacity.take();
    }

    /** The sandbox that has had no work for the longest time. */
    Optional<Sandbox> longestIdle() {
        return Optional.ofNullable(idle.peekLast());
    }

    /** Ends the sandboxes that have had no work since that time. */
    void retireIdleSince(Instant time) {
        List.copyOf(idle).stream().filter(sandbox -> sandbox.idleSince().isBefore(time)).forEach(Sandbox::retire);
    }

    /** Takes no more work than it has; ends when that is done. */
    Future<Void> drain() {
        draining = true;
        endIfDrained();
        return drained.future();
    }

    /** Ends at once: what runs or waits gets no answer from the function any more. */
    Future<Void> kill() {
        draining = true;
        waiting.forEach(work -> work.result().fail(new IllegalStateException("The emulator ends")));
        waiting.clear();
        List.copyOf(all).forEach(Sandbox::retire);
        endIfDrained();
        return drained.future();
    }

    private void endIfDrained() {
        if (draining && waiting.isEmpty()) {
            List.copyOf(idle).forEach(Sandbox::retire);
            if (all.isEmpty()) {
                drained.tryComplete();
            }
        }
    }
}
