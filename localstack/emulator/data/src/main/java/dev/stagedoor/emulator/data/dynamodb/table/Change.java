package dev.stagedoor.emulator.data.dynamodb.table;

import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Decides what becomes of an item, while nobody else can change it. */
@FunctionalInterface
public interface Change {

    /**
     * @param current null where there is none
     * @return null for no item
     * @throws dev.stagedoor.emulator.core.bus.AwsException if it must not happen
     */
    Item apply(Item current);
}
