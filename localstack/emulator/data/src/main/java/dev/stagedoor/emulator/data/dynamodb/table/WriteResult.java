package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.model.Item;

/**
 * What a write did.
 *
 * @param old null where there was none
 * @param now null where the item went
 * @param tableUnits write units of the table
 * @param indexUnits write units by index; only indexes that changed
 */
public record WriteResult(TableDefinition table, Item old, Item now, double tableUnits,
        Map<IndexDefinition, Double> indexUnits) {}
