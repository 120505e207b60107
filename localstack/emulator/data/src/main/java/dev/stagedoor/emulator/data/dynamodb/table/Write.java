package dev.stagedoor.emulator.data.dynamodb.table;

import dev.stagedoor.emulator.data.dynamodb.model.Item;

/**
 * A change of one item that was decided on, and can no longer fail.
 *
 * @param old null where there was none
 * @param now null where the item goes
 */
public record Write(Table table, StoredKey key, Item old, Item now) {

    long cost() {
        return MemoryBudget.cost(now) - MemoryBudget.cost(old);
    }
}
