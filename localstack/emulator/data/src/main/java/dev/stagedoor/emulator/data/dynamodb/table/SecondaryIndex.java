package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.NavigableMap;
import java.util.TreeMap;

import dev.stagedoor.emulator.data.dynamodb.expression.Projection;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** The entries of an index: sparse, so an item without the key has none. Guarded by its table's lock. */
final class SecondaryIndex {

    private final IndexDefinition definition;
    private final Projection projection;
    private final TreeMap<StoredKey, Item> entries = new TreeMap<>();

    SecondaryIndex(IndexDefinition definition, KeySchema tableKey) {
        this.definition = definition;
        this.projection = definition.projection() == IndexDefinition.ProjectionType.ALL
                ? null
                : Projection.ofAttributes(definition.carried(tableKey));
    }

    IndexDefinition definition() {
        return definition;
    }

    NavigableMap<StoredKey, Item> entries() {
        return entries;
    }

    /**
     * Follows a change of the table.
     *
     * @param old null where there was no item
     * @param now null where there is none any more
     * @return the write units that it costs
     */
    double update(StoredKey tableKey, Item old, Item now) {
        StoredKey oldKey = key(tableKey, old);
        StoredKey newKey = key(tableKey, now);
        double units = 0;
        Item removed = null;
        if (oldKey != null && !oldKey.equals(newKey)) {
            removed = entries.remove(oldKey);
            units += Capacity.write(removed.size());
        }
        if (newKey != null) {
            Item entry = projection == null ? now : projection.apply(now);
            Item replaced = entries.put(newKey, entry);
            if (!entry.equals(replaced)) {
                units += Capacity.write(Math.max(entry.size(), replaced == null ? 0 : replaced.size()));
            }
        }
        return units;
    }

    private StoredKey key(StoredKey tableKey, Item item) {
        if (item == null || definition.key().names().stream().anyMatch(name -> item.get(name) == null)) {
            return null;
        }
        return StoredKey.of(item, definition.key()).ownedBy(tableKey);
    }
}
