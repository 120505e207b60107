package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.data.dynamodb.error.StorageFullException;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Bounds what all tables together keep in memory. Thread-safe. */
public final class MemoryBudget {

    /** What an item costs besides its attributes. */
    private static final int PER_ITEM = 100;
    /** What a value costs besides its counted bytes: its place, its name and its objects; a map in a list takes 180. */
    private static final int PER_VALUE = 150;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /** @param limit in bytes as DynamoDB counts items, {@value #PER_ITEM} more for each and {@value #PER_VALUE} for each value in it */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** A quarter of the heap. */
    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }

    /** @throws StorageFullException if a growth would pass the limit; giving bytes back never fails */
    void reserve(long bytes) {
        if (used.addAndGet(bytes) > limit && bytes > 0) {
            used.addAndGet(-bytes);
            throw new StorageFullException(
                    limit + " bytes of items, with " + PER_ITEM + " for each item and " + PER_VALUE
                            + " for each value in it");
        }
    }

    /** What an item costs; null for none costs nothing. */
    static long cost(Item item) {
        return item == null ? 0 : item.size() + PER_ITEM + (long) PER_VALUE * item.values();
    }
}
