package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.expression.BoundCondition;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;

/**
 * What Query and Scan ask alike.
 *
 * @param index null for the table
 * @param limit how many items to look at; {@link Integer#MAX_VALUE} for no limit
 * @param startKey ExclusiveStartKey, or null
 * @param filter null for none
 * @param fromTable true where a local index has to fetch attributes from the table that it does not carry
 */
public record Read(IndexDefinition index, int limit, Map<String, AttributeValue> startKey, BoundCondition filter,
        boolean fromTable) {

    String indexName() {
        return index == null ? null : index.name();
    }
}
