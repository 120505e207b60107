package dev.stagedoor.emulator.data.sqs.queue;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.data.sqs.error.OverLimitException;
import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;
import dev.stagedoor.emulator.data.sqs.error.QueueNameExistsException;

/** All queues of the account, by name. Thread-safe. */
public final class Queues {

    private static final int MAX_QUEUES = 1_000;

    private final Account account;
    private final Clock clock;
    private final Timers timers;
    private final StorageLimit storage;
    private final ConcurrentSkipListMap<String, Queue> byName = new ConcurrentSkipListMap<>();

    public Queues(Account account, Clock clock, Timers timers, StorageLimit storage) {
        this.account = account;
        this.clock = clock;
        this.timers = timers;
        this.storage = storage;
    }

    /** The queue of that name, made if it is not there. */
    public synchronized Queue create(QueueName name, Map<String, String> attributes, Map<String, String> tags) {
        Queue existing = byName.get(name.text());
        QueueSettings settings = QueueSettings.of(name, attributes);
        if (existing != null) {
            existing.settings().firstDifference(attributes).ifPresent(attribute -> {
                throw new QueueNameExistsException(attribute);
            });
            return existing;
        }
        if (byName.size() >= MAX_QUEUES) {
            throw new OverLimitException("The emulator keeps at most " + MAX_QUEUES + " queues.");
        }
        String arn = account.arn("sqs", name.text());
        checkRedrive(name, arn, settings);
        Queue queue = new Queue(name, arn, settings, tags, clock, timers, storage, this::byArn);
        byName.put(name.text(), queue);
        return queue;
    }

    public synchronized void change(Queue queue, Map<String, String> attributes) {
        QueueSettings changed = queue.settings().changed(queue.name(), attributes);
        checkRedrive(queue.name(), queue.arn(), changed);
        queue.change(changed);
    }

    private void checkRedrive(QueueName name, String arn, QueueSettings settings) {
        settings.redrive().ifPresent(policy -> {
            String text = settings.attributes().get(QueueAttribute.REDRIVE.text());
            Queue target = byArn(policy.deadLetterTargetArn())
                    .orElseThrow(() -> RedrivePolicy.invalid(text, "Dead letter target does not exist."));
            if (target.name().fifo() != name.fifo()) {
                throw RedrivePolicy.invalid(text, "Dead-letter target must be same type of queue as the source.");
            }
            if (!target.settings().redriveAllow().allows(arn)) {
                throw RedrivePolicy.invalid(text, "Queue " + target.name().text()
                        + " does not allow this queue to use it as a dead letter queue.");
            }
        });
    }

    public Optional<Queue> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws QueueDoesNotExistException if there is none of that name */
    public Queue require(String name) {
        return find(name).orElseThrow(QueueDoesNotExistException::new);
    }

    public Optional<Queue> byArn(String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        return find(name).filter(queue -> queue.arn().equals(arn));
    }

    public void delete(String name) {
        Queue queue = byName.remove(name);
        if (queue == null) {
            throw new QueueDoesNotExistException();
        }
        queue.close();
    }

    /** In the order of their names. */
    public SortedMap<String, Queue> all() {
        return byName;
    }
}
