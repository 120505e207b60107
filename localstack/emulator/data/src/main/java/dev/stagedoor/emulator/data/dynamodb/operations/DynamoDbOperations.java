package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.Operation;

/** Every operation by its name. What is not here the bus refuses by that name. */
public final class DynamoDbOperations {

    private DynamoDbOperations() {}

    public static Map<String, Operation> all(DynamoDbEngine engine) {
        ContinuousBackups backups = new ContinuousBackups(engine);
        return Map.ofEntries(Map.entry("CreateTable", new CreateTable(engine)),
                Map.entry("DescribeTable", new DescribeTable(engine)),
                Map.entry("ListTables", new ListTables(engine)), Map.entry("UpdateTable", new UpdateTable(engine)),
                Map.entry("DeleteTable", new DeleteTable(engine)),
                Map.entry("DescribeTimeToLive", new DescribeTimeToLive(engine)),
                Map.entry("UpdateTimeToLive", new UpdateTimeToLive(engine)),
                Map.entry("TagResource", new TagResource(engine)),
                Map.entry("UntagResource", new UntagResource(engine)),
                Map.entry("ListTagsOfResource", new ListTagsOfResource(engine)),
                Map.entry("DescribeContinuousBackups", backups::describe),
                Map.entry("UpdateContinuousBackups", backups::update), Map.entry("PutItem", new PutItem(engine)),
                Map.entry("GetItem", new GetItem(engine)), Map.entry("UpdateItem", new UpdateItem(engine)),
                Map.entry("DeleteItem", new DeleteItem(engine)), Map.entry("Query", new Query(engine)),
                Map.entry("Scan", new Scan(engine)), Map.entry("BatchGetItem", new BatchGetItem(engine)),
                Map.entry("BatchWriteItem", new BatchWriteItem(engine)),
                Map.entry("TransactGetItems", new TransactGetItems(engine)),
                Map.entry("TransactWriteItems", new TransactWriteItems(engine)));
    }
}
