package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.data.dynamodb.error.StorageFullException;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Bounds what all tables together keep in memory. Thread-safe. */
public final class MemoryBudget {

    /** What an item costs besides its counted bytes. */
    private static final int PER_ITEM = 100;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /** @param limit in bytes as DynamoDB counts items, and {@value #PER_ITEM} more for each */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** @throws StorageFullException if a growth would pass the limit; giving bytes back never fails */
    void reserve(long bytes) {
        if (used.addAndGet(bytes) > limit && bytes > 0) {
            used.addAndGet(-bytes);
            throw new StorageFullException(limit + " bytes of items");
        }
    }

    /** What an item costs; null for none costs nothing. */
    static long cost(Item item) {
        return item == null ? 0 : item.size() + PER_ITEM;
    }
}
