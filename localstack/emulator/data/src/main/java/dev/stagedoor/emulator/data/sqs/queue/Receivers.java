package dev.stagedoor.emulator.data.sqs.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;
import dev.stagedoor.emulator.data.sqs.model.Delivery;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.queue.MessageStore.Received;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * Long polling: who waits for messages of one queue, first come, first served. One that waits costs a timer and nothing else.
 * Thread-safe.
 */
final class Receivers {

    private static final int MAX_WAITING = 1_000;

    private final Clock clock;
    private final Timers timers;
    private final MessageStore store;
    private final Consumer<Message> deadLetters;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Alarm alarm;
    private boolean closed;

    /** @param receive what this receiver takes now, which may be nothing */
    private record Waiting(Supplier<Received> receive, Promise<List<Delivery>> promise, long[] timer) {}

    private record Alarm(long timer, long at) {}

    /** @param deadLetters takes the messages that were received too often; called without any lock */
    Receivers(Clock clock, Timers timers, MessageStore store, Consumer<Message> deadLetters) {
        this.clock = clock;
        this.timers = timers;
        this.store = store;
        this.deadLetters = deadLetters;
    }

    /** What there is, or what comes within the time. */
    Future<List<Delivery>> receive(Supplier<Received> receive, Duration wait) {
        Received now = receive.get();
        now.dead().forEach(deadLetters);
        if (!now.deliveries().isEmpty() || wait.isZero()) {
            return Future.succeededFuture(now.deliveries());
        }
        Waiting receiver = new Waiting(receive, Promise.promise(), new long[1]);
        synchronized (this) {
            if (closed) {
                return Future.failedFuture(new QueueDoesNotExistException());
            }
            if (waiting.size() >= MAX_WAITING) {
                return Future.succeededFuture(List.of());
            }
            waiting.add(receiver);
            receiver.timer[0] = timers.set(wait, () -> giveUp(receiver));
        }
        // Something may have come in between.
        serve();
        return receiver.promise.future();
    }

    /** Gives what there is to those who wait. To be called when a message has come or come back. */
    void serve() {
        List<Runnable> answers = new ArrayList<>();
        List<Message> dead = new ArrayList<>();
        synchronized (this) {
            while (!waiting.isEmpty()) {
                Waiting first = waiting.peek();
                Received received = first.receive.get();
                dead.addAll(received.dead());
                if (received.deliveries().isEmpty()) {
                    setAlarm();
                    break;
                }
                waiting.remove();
                timers.cancel(first.timer[0]);
                answers.add(() -> first.promise.complete(received.deliveries()));
            }
        }
        dead.forEach(deadLetters);
        answers.forEach(Runnable::run);
    }

    /** The queue is gone. */
    void close() {
        List<Waiting> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
            left.forEach(receiver -> timers.cancel(receiver.timer[0]));
        }
        left.forEach(receiver -> receiver.promise.fail(new QueueDoesNotExistException()));
    }

    private void giveUp(Waiting receiver) {
        synchronized (this) {
            if (!waiting.remove(receiver)) {
                return;
            }
        }
        receiver.promise.complete(List.of());
    }

    /** Wakes up when a hidden message appears. */
    private void setAlarm() {
        OptionalLong next = store.nextAppearance();
        if (next.isEmpty() || alarm != null && alarm.at <= next.getAsLong()) {
            return;
        }
        if (alarm != null) {
            timers.cancel(alarm.timer);
        }
        long at = next.getAsLong();
        Duration delay = Duration.ofMillis(Math.max(1, at - clock.millis()));
        alarm = new Alarm(timers.set(delay, () -> {
            synchronized (this) {
                alarm = null;
            }
            serve();
        }), at);
    }
}
