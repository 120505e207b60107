package dev.stagedoor.emulator.data.dynamodb.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;

/**
 * What CreateTable and UpdateTable say about a table. Immutable: a change makes a new one.
 *
 * @param attributes types of the key attributes of the table and its indexes, in the order of the definition
 * @param options what is recorded only, by its member in the table's description: encryption and class
 */
public record TableDefinition(String name, String arn, String id, Instant created, KeySchema key,
        Map<String, AttributeType> attributes, BillingMode billingMode, Throughput throughput,
        List<IndexDefinition> indexes, boolean deletionProtected, ObjectNode options) {

    /** How a table is paid for: recorded only. */
    public enum BillingMode {
        PROVISIONED, PAY_PER_REQUEST
    }

    public Optional<IndexDefinition> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    public List<IndexDefinition> indexes(boolean global) {
        return indexes.stream().filter(index -> index.global() == global).toList();
    }

    public String arnOf(IndexDefinition index) {
        return arn + "/index/" + index.name();
    }

    public TableDefinition withIndexes(Map<String, AttributeType> newAttributes, List<IndexDefinition> newIndexes) {
        return new TableDefinition(name, arn, id, created, key, newAttributes, billingMode, throughput, newIndexes,
                deletionProtected, options);
    }

    public TableDefinition withCapacity(BillingMode newMode, Throughput newThroughput) {
        return new TableDefinition(name, arn, id, created, key, attributes, newMode, newThroughput, indexes,
                deletionProtected, options);
    }

    public TableDefinition withOptions(boolean newProtection, ObjectNode newOptions) {
        return new TableDefinition(name, arn, id, created, key, attributes, billingMode, throughput, indexes,
                newProtection, newOptions);
    }
}
