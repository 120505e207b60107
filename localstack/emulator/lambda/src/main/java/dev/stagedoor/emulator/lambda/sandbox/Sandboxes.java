package dev.stagedoor.emulator.lambda.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** All sandboxes of all functions. They live on one event loop of their own: nothing in this package needs a lock. */
public final class Sandboxes {

    private static final long SWEEP_MILLIS = 10_000;

    private final EmulatorContext emulator;
    private final SandboxLimits limits;
    private final Context context;
    private final RuntimeApiServer api;
    private final Janitor janitor = new Janitor();
    private final SandboxPool.Capacity capacity = new SharedCapacity();
    private final SandboxStarter starter;
    private final Map<String, SandboxPool> pools = new HashMap<>();
    private final Set<SandboxPool> draining = new HashSet<>();
    private boolean closing;
    private long sweep;

    /** @param directory for the temporary files of functions */
    public Sandboxes(EmulatorContext emulator, SandboxLimits limits, Path directory) {
        this.emulator = emulator;
        this.limits = limits;
        this.context = emulator.vertx().getOrCreateContext();
        this.api = RuntimeApiServer.start(emulator.vertx(), context);
        this.starter = new SandboxStarter(emulator, context, api, limits, directory, janitor);
        context.runOnContext(v -> sweep = emulator.vertx().setPeriodic(SWEEP_MILLIS, timer -> retireIdle()));
    }

    /** What was chosen for an invocation, and how it ended. */
    public record Outcome(FunctionVersion version, InvocationResult result) {}

    /**
     * Runs an event in a sandbox of the version.
     *
     * @param version chosen at the last moment, so that an update of the function before it is seen and a sandbox never starts
     *        from code that is gone; what it throws fails the future
     */
    public Future<Outcome> invoke(Supplier<FunctionVersion> version, Invocation invocation) {
        Promise<Outcome> outcome = Promise.promise();
        context.runOnContext(v -> {
            try {
                FunctionVersion chosen = version.get();
                Promise<InvocationResult> result = Promise.promise();
                pool(chosen).submit(new Work(invocation, result));
                result.future().map(r -> new Outcome(chosen, r)).onComplete(outcome);
            } catch (RuntimeException e) {
                outcome.fail(e);
            }
        });
        return outcome.future();
    }

    private SandboxPool pool(FunctionVersion version) {
        if (closing) {
            throw new IllegalStateException("The emulator ends");
        }
        return pools.computeIfAbsent(version.revisionId(),
                id -> new SandboxPool(limits, (listener, number) -> starter.start(version, number, listener),
                        capacity));
    }

    /** Counts the sandboxes of all pools. Where there are enough, the one that was idle for longest makes room. */
    private final class SharedCapacity implements SandboxPool.Capacity {
        private int taken;

        @Override
        public boolean take() {
            if (taken < limits.inAll()) {
                taken++;
                return true;
            }
            pools.values().stream().flatMap(pool -> pool.longestIdle().stream())
                    .min(Comparator.comparing(Sandbox::idleSince)).ifPresent(Sandbox::retire);
            return false;
        }

        @Override
        public void takeAnyway() {
            taken++;
        }

        @Override
        public void giveBack() {
            taken--;
            List.copyOf(pools.values()).forEach(SandboxPool::match);
        }
    }

    /**
     * Lets a version that nobody can invoke any more finish what it has.
     *
     * @param afterwards runs when its sandboxes are gone, on a thread that may block
     */
    public void retire(FunctionVersion version, Runnable afterwards) {
        context.runOnContext(v -> {
            SandboxPool pool = pools.remove(version.revisionId());
            if (pool == null) {
                janitor.run(afterwards);
                return;
            }
            draining.add(pool);
            pool.drain().onComplete(done -> {
                draining.remove(pool);
                janitor.run(afterwards);
            });
        });
    }

    /** Ends sandboxes that were idle for too long by the emulator's clock. Runs from time to time by itself. */
    public void retireIdle() {
        Instant since = emulator.clock().instant().minus(limits.idle());
        context.runOnContext(v -> pools.values().forEach(pool -> pool.retireIdleSince(since)));
    }

    /** Ends all sandboxes at once. */
    public Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        context.runOnContext(v -> {
            closing = true;
            emulator.vertx().cancelTimer(sweep);
            List<SandboxPool> all = new ArrayList<>(pools.values());
            all.addAll(draining);
            Future.join(all.stream().map(SandboxPool::kill).toList()).compose(ended -> api.close())
                    .compose(silent -> janitor.close()).onComplete(closed);
        });
        return closed.future();
    }
}
