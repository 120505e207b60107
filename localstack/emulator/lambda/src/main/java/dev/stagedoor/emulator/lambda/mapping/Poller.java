package dev.stagedoor.emulator.lambda.mapping;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.lambda.invoke.EventQueue.Delays;
import dev.stagedoor.emulator.lambda.sandbox.InvocationResult;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/**
 * Reads a queue for a function, batch by batch, until it is stopped. It waits at the queue with one call at a time: an idle
 * mapping costs a timer every twenty seconds. What it received and did not delete appears again by itself when the visibility
 * timeout of the queue is over; so nothing is lost, whoever dies.
 *
 * <p>Everything here runs on one executor, one thing after another.
 */
final class Poller {

    private static final Logger LOG = System.getLogger(Poller.class.getName());
    private static final int WAIT_SECONDS = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final EventSourceMapping mapping;
    private final MappingSettings settings;
    private final QueueReader queue;
    private final BatchTarget target;
    private final Executor executor;
    private final Delays delays;
    private final Clock clock;
    private boolean receiving;
    private boolean pausing;
    private int running;
    private Duration pause = FIRST_PAUSE;
    private Runnable whenStopped;
    private boolean stopped;

    Poller(EventSourceMapping mapping, QueueReader queue, BatchTarget target, Executor executor, Delays delays,
            Clock clock) {
        this.mapping = mapping;
        this.settings = mapping.settings();
        this.queue = queue;
        this.target = target;
        this.executor = executor;
        this.delays = delays;
        this.clock = clock;
    }

    void start() {
        executor.execute(this::receiveNext);
    }

    /**
     * Asks for nothing more. A call that waits at the queue ends first, and what it brings is still worked on.
     *
     * @param afterwards runs when the last call has come back
     */
    void stop(Runnable afterwards) {
        executor.execute(() -> {
            whenStopped = afterwards;
            receiveNext();
        });
    }

    private void receiveNext() {
        if (receiving || pausing && whenStopped == null) {
            return;
        }
        if (whenStopped != null) {
            if (!stopped) {
                stopped = true;
                whenStopped.run();
            }
        } else if (running < settings.concurrency()) {
            receiving = true;
            receive(new Batch(settings.queue(), clock.millis()), WAIT_SECONDS);
        }
    }

    private void receive(Batch batch, int waitSeconds) {
        on(queue.receive(settings, settings.batchSize() - batch.size(), waitSeconds), (messages, failure) -> {
            if (failure != null) {
                if (batch.size() > 0) {
                    work(batch);
                }
                receiving = false;
                pauseAfter(failure);
                return;
            }
            pause = FIRST_PAUSE;
            mapping.report("");
            gather(batch.size() == 0 ? new Batch(settings.queue(), clock.millis()) : batch, messages);
        });
    }

    private void gather(Batch batch, List<JsonNode> messages) {
        Batch current = batch;
        for (JsonNode message : messages) {
            if (!current.add(message)) {
                work(current);
                current = new Batch(settings.queue(), clock.millis());
                current.add(message);
            }
        }
        long left = settings.windowSeconds() * 1_000L - (clock.millis() - current.begunAt());
        boolean more = settings.windowSeconds() > 0 && left >= 1_000;
        if (current.size() > 0 && current.size() < settings.batchSize() && more && whenStopped == null) {
            receive(current, (int) Math.min(WAIT_SECONDS, left / 1_000));
            return;
        }
        if (current.size() > 0) {
            work(current);
        }
        receiving = false;
        receiveNext();
    }

    private void work(Batch batch) {
        running++;
        on(target.invoke(settings, batch.event()), (result, failure) -> {
            running--;
            if (failure != null) {
                // The function was not run: nothing is deleted, and the next batch would fare no better at once.
                pauseAfter(failure);
            } else {
                finish(batch, result);
                receiveNext();
            }
        });
    }

    private void finish(Batch batch, InvocationResult result) {
        if (result.error()) {
            return;
        }
        Set<String> failed = settings.reportsFailures()
                ? BatchResponse.failures(result.payload(), batch.ids()).orElse(batch.ids())
                : Set.of();
        queue.delete(settings, batch.without(failed)).onFailure(failure -> problem(failure.getMessage()));
    }

    private void pauseAfter(Throwable failure) {
        if (whenStopped != null) {
            // Nobody waits for it any more; the queue may be gone, too.
            receiveNext();
            return;
        }
        problem(failure.getMessage());
        if (pausing) {
            return;
        }
        pausing = true;
        delays.after(pause, () -> executor.execute(() -> {
            pausing = false;
            receiveNext();
        }));
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void problem(String what) {
        mapping.report("PROBLEM: " + what);
        LOG.log(Level.WARNING, "Event source mapping {0} of {1}: {2}", mapping.uuid(), settings.queue().text(), what);
    }

    private <T> void on(Future<T> future, BiConsumer<T, Throwable> next) {
        future.onComplete((AsyncResult<T> done) -> executor.execute(() -> next.accept(done.result(), done.cause())));
    }
}
