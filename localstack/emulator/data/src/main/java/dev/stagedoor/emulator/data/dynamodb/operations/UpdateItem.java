package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>. */
final class UpdateItem implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "Key", "UpdateExpression", "ConditionExpression",
            "ExpressionAttributeNames", "ExpressionAttributeValues", "ReturnValues", "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics", "ReturnValuesOnConditionCheckFailure");

    private final DynamoDbEngine engine;

    UpdateItem(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ReturnValues returned = ReturnValues.read(members, ReturnValues.values());
        ItemUpdate update = ItemUpdate.read(members, engine.cache());
        Table table = engine.tables().require(update.tableName());
        WriteResult result = table.write(update.place(table.definition()), update.change(table.definition()));
        ObjectNode output = Json.object();
        Item attributes = attributes(returned, update, result);
        if (attributes != null) {
            output.set("Attributes", AttributeValueWriter.write(attributes));
        }
        WriteOutput.add(members, result, output);
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static Item attributes(ReturnValues returned, ItemUpdate update, WriteResult result) {
        return switch (returned) {
            case NONE -> null;
            case ALL_OLD -> result.old();
            case ALL_NEW -> result.now();
            case UPDATED_OLD -> written(update, result.old());
            case UPDATED_NEW -> written(update, result.now());
        };
    }

    private static Item written(ItemUpdate update, Item item) {
        if (item == null) {
            return null;
        }
        return update.update() == null ? Item.EMPTY : update.update().written().apply(item);
    }
}
