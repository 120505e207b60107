package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>. */
final class PutItem implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "Item", "ConditionExpression",
            "ExpressionAttributeNames", "ExpressionAttributeValues", "ReturnValues", "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics", "ReturnValuesOnConditionCheckFailure");

    private final DynamoDbEngine engine;

    PutItem(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ReturnValues returned = ReturnValues.read(members, ReturnValues.NONE, ReturnValues.ALL_OLD);
        ItemPut put = ItemPut.read(members, engine.cache());
        Table table = engine.tables().require(put.tableName());
        WriteResult result = table.write(put.place(table.definition()), put.change(table.definition()));
        ObjectNode output = Json.object();
        if (returned == ReturnValues.ALL_OLD && result.old() != null) {
            output.set("Attributes", AttributeValueWriter.write(result.old()));
        }
        WriteOutput.add(members, result, output);
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
