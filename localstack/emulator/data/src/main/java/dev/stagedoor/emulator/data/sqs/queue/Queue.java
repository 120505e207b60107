package dev.stagedoor.emulator.data.sqs.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;
import dev.stagedoor.emulator.data.sqs.error.MessageNotInflightException;
import dev.stagedoor.emulator.data.sqs.error.PurgeQueueInProgressException;
import dev.stagedoor.emulator.data.sqs.model.Delivery;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.model.ReceiptHandle;
import dev.stagedoor.emulator.data.sqs.queue.MessageStore.Demand;
import dev.stagedoor.emulator.data.sqs.queue.MessageStore.Received;
import io.vertx.core.Future;

/** One queue. Thread-safe. */
public final class Queue {

    private static final long MAX_VISIBILITY_MILLIS = Duration.ofHours(12).toMillis();
    private static final long BETWEEN_PURGES_MILLIS = Duration.ofSeconds(60).toMillis();

    private final QueueName name;
    private final String arn;
    private final Clock clock;
    private final long createdAt;
    private final MessageStore store;
    private final Receivers receivers;
    private final Function<String, Optional<Queue>> queues;
    private volatile QueueSettings settings;
    private volatile long modifiedAt;
    private volatile Map<String, String> tags;
    private long purgedAt = -BETWEEN_PURGES_MILLIS;

    /** @param queues finds a dead letter queue by its ARN */
    Queue(QueueName name, String arn, QueueSettings settings, Map<String, String> tags, Clock clock, Timers timers,
            StorageLimit storage, Function<String, Optional<Queue>> queues) {
        this.name = name;
        this.arn = arn;
        this.settings = settings;
        this.tags = Map.copyOf(tags);
        this.clock = clock;
        this.createdAt = clock.millis();
        this.modifiedAt = createdAt;
        this.store = new MessageStore(storage);
        this.receivers = new Receivers(clock, timers, store, this::giveUp);
        this.queues = queues;
    }

    public QueueName name() {
        return name;
    }

    public String arn() {
        return arn;
    }

    public QueueSettings settings() {
        return settings;
    }

    void change(QueueSettings changed) {
        settings = changed;
        modifiedAt = clock.millis();
        receivers.serve();
    }

    /** Epoch milliseconds. */
    public long createdAt() {
        return createdAt;
    }

    /** When the attributes were changed last, in epoch milliseconds. */
    public long modifiedAt() {
        return modifiedAt;
    }

    /** In the order of their keys. */
    public Map<String, String> tags() {
        return new TreeMap<>(tags);
    }

    public void tag(Map<String, String> all) {
        tags = Map.copyOf(all);
    }

    /** @param delaySeconds null: the queue's own */
    public Sent send(Message message, Integer delaySeconds) {
        long now = clock.millis();
        long delay = delaySeconds == null ? settings.delaySeconds() : delaySeconds;
        Sent sent = store.add(message, now + delay * 1_000, now);
        receivers.serve();
        return sent;
    }

    /**
     * Up to so many messages: what there is, or what comes within the time.
     *
     * @param visibilitySeconds null: the queue's own
     */
    public Future<List<Delivery>> receive(int max, Integer visibilitySeconds, Duration wait) {
        return receivers.receive(() -> receiveNow(max, visibilitySeconds), wait);
    }

    private Received receiveNow(int max, Integer visibilitySeconds) {
        QueueSettings current = settings;
        // Without a dead letter queue (it may be gone) a message is never given up.
        int maxReceives = current.redrive().filter(policy -> queues.apply(policy.deadLetterTargetArn()).isPresent())
                .map(RedrivePolicy::maxReceiveCount).orElse(Integer.MAX_VALUE);
        long visibility = visibilitySeconds == null ? current.visibilitySeconds() : visibilitySeconds;
        return store.receive(new Demand(max, visibility * 1_000, current.retentionMillis(), maxReceives),
                clock.millis());
    }

    /** If the dead letter queue has just been deleted, the message goes with it. */
    private void giveUp(Message message) {
        settings.redrive().flatMap(policy -> queues.apply(policy.deadLetterTargetArn()))
                .ifPresent(target -> target.accept(message.deadFrom(arn)));
    }

    /** Takes a message over from another queue. Never refused: the message is stored already. */
    public void accept(Message message) {
        store.accept(message, clock.millis());
        receivers.serve();
    }

    /** Deletes the message unless somebody else has received it since. */
    public void delete(ReceiptHandle handle) {
        boolean inTime = store.delete(handle, clock.millis());
        if (!inTime && name.fifo()) {
            throw InvalidParameterValueException.of("ReceiptHandle", handle.text(), "The receipt handle has expired.");
        }
        if (name.fifo()) {
            // The next of its group can be received.
            receivers.serve();
        }
    }

    /** Hides a message in flight for so long from now on; for no time: gives it back. */
    public void changeVisibility(ReceiptHandle handle, int seconds) {
        switch (store.changeVisibility(handle, seconds * 1_000L, MAX_VISIBILITY_MILLIS, clock.millis())) {
            case NO_SUCH_MESSAGE -> throw InvalidParameterValueException.of("ReceiptHandle", handle.text(),
                    "Message does not exist or is not available for visibility timeout change.");
            case NOT_IN_FLIGHT -> throw new MessageNotInflightException();
            case TOO_LONG -> throw InvalidParameterValueException.of("VisibilityTimeout", seconds,
                    "Total VisibilityTimeout for the message is beyond the limit [43200 seconds].");
            case DONE -> receivers.serve();
        }
    }

    /** Takes a message out for good, to move it; empty if none can be received. */
    public Optional<Message> take() {
        return Optional.ofNullable(store.take(clock.millis()));
    }

    public Counts counts() {
        return store.counts(settings.retentionMillis(), clock.millis());
    }

    public synchronized void purge() {
        long now = clock.millis();
        if (now - purgedAt < BETWEEN_PURGES_MILLIS) {
            throw new PurgeQueueInProgressException(name.text());
        }
        purgedAt = now;
        store.clear();
    }

    void close() {
        receivers.close();
        store.close();
    }
}
