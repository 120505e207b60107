package dev.stagedoor.emulator.data.dynamodb.table;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.stagedoor.emulator.data.dynamodb.error.ResourceNotFoundException;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/**
 * A table with its indexes, in memory, behind one lock. Items are immutable, so the lock is held for a look-up or a page, never
 * for input or output. Expired items are removed when the table is touched next: at once, where AWS takes up to some days.
 */
public final class Table {

    private final Clock clock;
    private final MemoryBudget budget;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final TreeMap<StoredKey, Item> items = new TreeMap<>();
    private final Map<String, SecondaryIndex> indexes = new LinkedHashMap<>();
    private final TableSettings settings = new TableSettings();
    private volatile TableDefinition definition;
    private volatile long nextExpiry = ExpiryQueue.NEVER;
    private ExpiryQueue expiry;
    private long bytes;
    private boolean deleted;

    Table(TableDefinition definition, Clock clock, MemoryBudget budget) {
        this.definition = definition;
        this.clock = clock;
        this.budget = budget;
        definition.indexes().forEach(index -> indexes.put(index.name(), new SecondaryIndex(index, definition.key())));
    }

    public TableDefinition definition() {
        return definition;
    }

    /** Tags and what else is recorded of it. */
    public TableSettings settings() {
        return settings;
    }

    /** Runs something that reads, while nothing changes. */
    public <T> T reading(Supplier<T> read) {
        removeExpired();
        return locked(lock.readLock(), read);
    }

    /** Runs something that changes items, alone. */
    public <T> T writing(Supplier<T> write) {
        removeExpired();
        return locked(lock.writeLock(), write);
    }

    private <T> T locked(Lock held, Supplier<T> action) {
        held.lock();
        try {
            if (deleted) {
                throw ResourceNotFoundException.ofItems();
            }
            return action.get();
        } finally {
            held.unlock();
        }
    }

    /** The item at that place, or null. */
    public Item get(StoredKey key) {
        return reading(() -> items.get(key));
    }

    /** The item at that place, or null. Within {@link #reading} or {@link #writing}. */
    public Item find(StoredKey key) {
        return items.get(key);
    }

    /** Changes one item, whatever others do at the same time. */
    public WriteResult write(StoredKey key, Change change) {
        return writing(() -> {
            Write write = decide(key, change);
            budget.reserve(write.cost());
            return apply(write);
        });
    }

    /** Decides on a change and does not make it yet. Within {@link #writing}. */
    public Write decide(StoredKey key, Change change) {
        Item old = items.get(key);
        return new Write(this, key, old, change.apply(old));
    }

    /** Makes a change that was decided on and paid for. Within {@link #writing}. */
    WriteResult apply(Write write) {
        if (write.now() == null) {
            items.remove(write.key());
        } else {
            items.put(write.key(), write.now());
        }
        Map<IndexDefinition, Double> indexUnits = new LinkedHashMap<>();
        for (SecondaryIndex index : indexes.values()) {
            double units = index.update(write.key(), write.old(), write.now());
            if (units > 0) {
                indexUnits.put(index.definition(), units);
            }
        }
        if (expiry != null) {
            expiry.update(write.key(), write.old(), write.now());
            nextExpiry = expiry.next();
        }
        int oldSize = write.old() == null ? 0 : write.old().size();
        int newSize = write.now() == null ? 0 : write.now().size();
        bytes += newSize - oldSize;
        return new WriteResult(definition, write.old(), write.now(), Capacity.write(Math.max(oldSize, newSize)),
                indexUnits);
    }

    private void removeExpired() {
        long now = clock.instant().getEpochSecond();
        if (nextExpiry >= now) {
            return;
        }
        locked(lock.writeLock(), () -> {
            if (expiry == null) {
                return null;
            }
            for (StoredKey key : expiry.take(now)) {
                Write write = new Write(this, key, items.get(key), null);
                budget.reserve(write.cost());
                apply(write);
            }
            nextExpiry = expiry.next();
            return null;
        });
    }

    /** @param attribute that holds the second of expiry, or null for none */
    public void expireBy(String attribute) {
        writing(() -> {
            expiry = attribute == null ? null : new ExpiryQueue(attribute);
            if (expiry != null) {
                items.forEach((key, item) -> expiry.update(key, null, item));
            }
            nextExpiry = expiry == null ? ExpiryQueue.NEVER : expiry.next();
            return null;
        });
    }

    /** The time to live attribute, or null. */
    public String expiryAttribute() {
        return reading(() -> expiry == null ? null : expiry.attribute());
    }

    /** Reads from the table or one of its indexes, within {@link #reading}. @param index null for the table */
    NavigableMap<StoredKey, Item> entries(String index) {
        return index == null ? items : indexes.get(index).entries();
    }

    /** Changes the definition; indexes that are new are filled, those that are gone are dropped. */
    public TableDefinition redefine(Function<TableDefinition, TableDefinition> change) {
        return writing(() -> {
            TableDefinition changed = change.apply(definition);
            indexes.keySet().removeIf(name -> changed.index(name).isEmpty());
            for (IndexDefinition index : changed.indexes()) {
                if (!indexes.containsKey(index.name())) {
                    SecondaryIndex filled = new SecondaryIndex(index, changed.key());
                    items.forEach((key, item) -> filled.update(key, null, item));
                    indexes.put(index.name(), filled);
                }
            }
            definition = changed;
            return changed;
        });
    }

    public long itemCount(String index) {
        return reading(() -> (long) entries(index).size());
    }

    /** Bytes of the table, or of an index. */
    public long sizeInBytes(String index) {
        return reading(() -> index == null
                ? bytes
                : entries(index).values().stream().mapToLong(Item::size).sum());
    }

    void close() {
        writing(() -> {
            deleted = true;
            items.values().forEach(item -> budget.reserve(-MemoryBudget.cost(item)));
            items.clear();
            indexes.clear();
            return null;
        });
    }
}
