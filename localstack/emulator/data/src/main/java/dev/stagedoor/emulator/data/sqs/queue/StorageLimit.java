package dev.stagedoor.emulator.data.sqs.queue;

import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.data.sqs.error.OverLimitException;
import dev.stagedoor.emulator.data.sqs.model.Message;

/** Bounds what all queues together keep in memory. Thread-safe. */
public final class StorageLimit {

    /** What a message costs besides its counted bytes. */
    private static final int PER_MESSAGE = 500;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /** @param limit in bytes as SQS counts messages, and {@value #PER_MESSAGE} more for each */
    public StorageLimit(long limit) {
        this.limit = limit;
    }

    /** @throws OverLimitException if there is no room left */
    void reserve(Message message) {
        long cost = message.size() + PER_MESSAGE;
        if (used.addAndGet(cost) > limit) {
            used.addAndGet(-cost);
            throw new OverLimitException(
                    "The emulator keeps at most " + limit + " bytes of messages: receive and delete"
                            + " some, or purge a queue.");
        }
    }

    /** For a message that another queue has just released: always room enough. */
    void transfer(Message message) {
        used.addAndGet(message.size() + PER_MESSAGE);
    }

    void release(Message message) {
        used.addAndGet(-message.size() - PER_MESSAGE);
    }
}
