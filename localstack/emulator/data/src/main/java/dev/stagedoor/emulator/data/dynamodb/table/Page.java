package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/**
 * What Query and Scan found.
 *
 * @param items those that pass the filter
 * @param scanned how many were looked at
 * @param lastKey where to go on, or null at the end
 * @param bytes of what was looked at in the table or index
 * @param fetchedUnits read units, of consistent reads, for what a local index fetched from the table
 */
public record Page(List<Item> items, int scanned, Map<String, AttributeValue> lastKey, long bytes,
        double fetchedUnits) {}
