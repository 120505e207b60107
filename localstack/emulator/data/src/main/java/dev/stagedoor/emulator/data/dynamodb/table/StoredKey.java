package dev.stagedoor.emulator.data.dynamodb.table;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.model.ScalarOrder;

/**
 * Where an item lies in a table or index: by the hash of its partition, its partition, its sort value and, in an index, which
 * need not be unique, the item's key in the table. Also the edges of ranges: before or after everything that begins so.
 */
public final class StoredKey implements Comparable<StoredKey> {

    private static final int BEFORE = -1;
    private static final int AFTER = 1;

    private final int hash;
    private final AttributeValue partition;
    private final AttributeValue sort;
    private final StoredKey owner;
    /** Zero for the place of an item. */
    private final int edge;
    /** An edge behind all sort values that begin with {@link #sort}. */
    private final boolean prefix;

    private StoredKey(int hash, AttributeValue partition, AttributeValue sort, StoredKey owner, int edge,
            boolean prefix) {
        this.hash = hash;
        this.partition = partition;
        this.sort = sort;
        this.owner = owner;
        this.edge = edge;
        this.prefix = prefix;
    }

    /** @param sort null where the schema has none */
    static StoredKey of(AttributeValue partition, AttributeValue sort) {
        return new StoredKey(hash(partition), partition, sort, null, 0, false);
    }

    /** The key of an item that has all of the schema's attributes. */
    static StoredKey of(Item item, KeySchema schema) {
        return of(item.get(schema.partition().name()), schema.hasSort() ? item.get(schema.sort().name()) : null);
    }

    /** The same place for an entry of an index. */
    StoredKey ownedBy(StoredKey tableKey) {
        return new StoredKey(hash, partition, sort, tableKey, 0, false);
    }

    /** The item's key in the table, for an entry of an index. */
    StoredKey owner() {
        return owner;
    }

    AttributeValue partition() {
        return partition;
    }

    AttributeValue sort() {
        return sort;
    }

    /** @param sort null for the whole partition */
    static StoredKey before(AttributeValue partition, AttributeValue sort) {
        return new StoredKey(hash(partition), partition, sort, null, BEFORE, false);
    }

    /** @param sort null for the whole partition */
    static StoredKey after(AttributeValue partition, AttributeValue sort) {
        return new StoredKey(hash(partition), partition, sort, null, AFTER, false);
    }

    static StoredKey afterPrefix(AttributeValue partition, AttributeValue sortPrefix) {
        return new StoredKey(hash(partition), partition, sortPrefix, null, AFTER, true);
    }

    /** Before every key of that hash or a higher one. */
    static StoredKey beforeHash(int hash) {
        return new StoredKey(hash, null, null, null, BEFORE, false);
    }

    /** After every key of that hash or a lower one. */
    static StoredKey afterHash(int hash) {
        return new StoredKey(hash, null, null, null, AFTER, false);
    }

    /** Unsigned: partitions are spread over it evenly, and scans go in its order. */
    int hash() {
        return hash;
    }

    private static int hash(AttributeValue partition) {
        int h = partition.hashCode();
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    @Override
    public int compareTo(StoredKey other) {
        int order = Integer.compareUnsigned(hash, other.hash);
        if (order != 0) {
            return order;
        }
        if (partition == null || other.partition == null) {
            return partition != null ? -other.edge : other.partition != null ? edge : Integer.compare(edge, other.edge);
        }
        order = ScalarOrder.compare(partition, other.partition);
        return order != 0 ? order : compareSort(other);
    }

    private int compareSort(StoredKey other) {
        if (sort == null || other.sort == null) {
            return sort != null ? -other.edge : other.sort != null ? edge : compareOwner(other);
        }
        if (prefix && !other.prefix && ScalarOrder.beginsWith(other.sort, sort)) {
            return AFTER;
        }
        if (other.prefix && !prefix && ScalarOrder.beginsWith(sort, other.sort)) {
            return BEFORE;
        }
        int order = ScalarOrder.compare(sort, other.sort);
        return order != 0 ? order : compareOwner(other);
    }

    private int compareOwner(StoredKey other) {
        if (owner == null || other.owner == null) {
            return owner != null ? -other.edge : other.owner != null ? edge : Integer.compare(edge, other.edge);
        }
        return owner.compareTo(other.owner);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredKey key && compareTo(key) == 0;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
