package dev.stagedoor.emulator.data.dynamodb.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition.BillingMode;
import dev.stagedoor.emulator.data.dynamodb.table.Throughput;

/** A table as the API describes it. */
final class TableDescription {

    private TableDescription() {}

    /** With the counts of this moment; AWS has those of some hours ago. */
    static ObjectNode of(Table table, String status) {
        TableDefinition definition = table.definition();
        ObjectNode node = describe(definition, status);
        node.put("ItemCount", table.itemCount(null)).put("TableSizeBytes", table.sizeInBytes(null));
        indexes(node, table, false, status);
        indexes(node, table, true, status);
        return node;
    }

    /** Of a table that is being deleted: without contents. */
    static ObjectNode describe(TableDefinition definition, String status) {
        ObjectNode node = Json.object();
        ArrayNode attributes = node.putArray("AttributeDefinitions");
        definition.attributes().forEach((name, type) -> attributes.addObject().put("AttributeName", name)
                .put("AttributeType", type.name()));
        node.put("TableName", definition.name());
        node.set("KeySchema", key(definition.key()));
        node.put("TableStatus", status).put("CreationDateTime", definition.created().toEpochMilli() / 1000.0);
        node.set("ProvisionedThroughput", throughput(definition.throughput()));
        node.put("TableArn", definition.arn()).put("TableId", definition.id());
        if (definition.billingMode() == BillingMode.PAY_PER_REQUEST) {
            node.putObject("BillingModeSummary").put("BillingMode", "PAY_PER_REQUEST")
                    .put("LastUpdateToPayPerRequestDateTime", definition.created().toEpochMilli() / 1000.0);
        }
        node.put("DeletionProtectionEnabled", definition.deletionProtected());
        node.setAll(definition.options());
        return node;
    }

    private static void indexes(ObjectNode node, Table table, boolean global, String status) {
        TableDefinition definition = table.definition();
        if (definition.indexes(global).isEmpty()) {
            return;
        }
        ArrayNode list = node.putArray(global ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes");
        for (IndexDefinition index : definition.indexes(global)) {
            ObjectNode entry = list.addObject().put("IndexName", index.name());
            entry.set("KeySchema", key(index.key()));
            ObjectNode projection = entry.putObject("Projection").put("ProjectionType", index.projection().name());
            if (!index.nonKeyAttributes().isEmpty()) {
                index.nonKeyAttributes().forEach(projection.putArray("NonKeyAttributes")::add);
            }
            if (global) {
                entry.put("IndexStatus", status.equals("CREATING") ? "CREATING" : "ACTIVE");
                entry.set("ProvisionedThroughput", throughput(index.throughput()));
            }
            entry.put("IndexSizeBytes", table.sizeInBytes(index.name()))
                    .put("ItemCount", table.itemCount(index.name())).put("IndexArn", definition.arnOf(index));
        }
    }

    private static ArrayNode key(KeySchema key) {
        ArrayNode node = Json.array();
        node.addObject().put("AttributeName", key.partition().name()).put("KeyType", "HASH");
        if (key.hasSort()) {
            node.addObject().put("AttributeName", key.sort().name()).put("KeyType", "RANGE");
        }
        return node;
    }

    private static ObjectNode throughput(Throughput throughput) {
        return Json.object().put("NumberOfDecreasesToday", 0)
                .put("ReadCapacityUnits", throughput.readCapacityUnits())
                .put("WriteCapacityUnits", throughput.writeCapacityUnits());
    }
}
