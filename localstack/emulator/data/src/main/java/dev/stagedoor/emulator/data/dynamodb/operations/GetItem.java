package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Capacity;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html">GetItem</a>. */
final class GetItem implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "Key", "ProjectionExpression",
            "ExpressionAttributeNames", "ConsistentRead", "ReturnConsumedCapacity");

    private final DynamoDbEngine engine;

    GetItem(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ReturnedCapacity.check(new Constraints(), members).check();
        ItemGet get = ItemGet.read(members, engine.cache());
        Table table = engine.tables().require(get.tableName());
        Item item = table.get(get.place(table.definition()));
        ObjectNode output = Json.object();
        if (item != null) {
            output.set("Item", AttributeValueWriter.write(get.show(item)));
        }
        ReturnedCapacity capacity = ReturnedCapacity.of(members);
        capacity.add(get.tableName(),
                Capacity.read(item == null ? 0 : item.size(), members.flag("ConsistentRead", false)));
        capacity.writeOne(output);
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
