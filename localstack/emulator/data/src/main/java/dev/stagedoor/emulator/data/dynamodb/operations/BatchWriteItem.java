package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.model.JsonTypes;
import dev.stagedoor.emulator.data.dynamodb.table.KeyRules;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>: up to 25
 * puts and deletes, each on its own.
 */
final class BatchWriteItem implements Operation {

    private static final int MAX_WRITES = 25;
    private static final Set<String> MEMBERS = Set.of("RequestItems", "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics");

    private final DynamoDbEngine engine;

    BatchWriteItem(DynamoDbEngine engine) {
        this.engine = engine;
    }

    private record PlacedWrite(Table table, StoredKey place, ItemAction action) {}

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ItemCollections.check(ReturnedCapacity.check(new Constraints(), members), members)
                .tableMap("requestItems", members.node("RequestItems"))
                .listSizes("requestItems", members.node("RequestItems"), 1, MAX_WRITES).check();
        JsonNode requestItems = members.node("RequestItems");
        List<ItemAction> actions = new ArrayList<>();
        requestItems.properties().forEach(entry -> read(entry.getKey(), entry.getValue(), actions));
        if (actions.size() > MAX_WRITES) {
            throw new ValidationException("Too many items requested for the BatchWriteItem call");
        }
        // Everything is checked before anything is written.
        List<PlacedWrite> writes = place(actions);

        ReturnedCapacity capacity = ReturnedCapacity.of(members);
        ObjectNode output = Json.object();
        output.putObject("UnprocessedItems");
        for (PlacedWrite write : writes) {
            WriteResult result = write.table().write(write.place(),
                    write.action().change(write.table().definition()));
            capacity.add(result, 1);
            if (ItemCollections.areAsked(members) && ItemCollections.has(result)) {
                output.withObject("/ItemCollectionMetrics").withArray("/" + result.table().name())
                        .add(ItemCollections.metrics(result));
            }
        }
        capacity.writeAll(output);
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static void read(String table, JsonNode node, List<ItemAction> actions) {
        String name = TableNames.bare(table);
        ItemAction.Guard free = new ItemAction.Guard(null, false);
        for (JsonNode element : JsonTypes.array(node)) {
            Members write = Members.of(element, Set.of("PutRequest", "DeleteRequest"));
            if (write.has("PutRequest") == write.has("DeleteRequest")) {
                throw new ValidationException("Supplied AttributeValue has more than one datatypes set, must contain "
                        + "exactly one of the supported datatypes");
            }
            if (write.has("PutRequest")) {
                Members put = Members.of(write.node("PutRequest"), Set.of("Item"));
                new Constraints().notNull("putRequest.item", put.node("Item")).check();
                actions.add(new ItemPut(name, ItemPut.requireSize(new Item(put.attributes("Item"))), free));
            } else {
                Members delete = Members.of(write.node("DeleteRequest"), Set.of("Key"));
                new Constraints().notNull("deleteRequest.key", delete.node("Key")).check();
                actions.add(new ItemDelete(name, delete.attributes("Key"), free));
            }
        }
    }

    private List<PlacedWrite> place(List<ItemAction> actions) {
        List<PlacedWrite> writes = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (ItemAction action : actions) {
            Table table = engine.tables().require(action.tableName());
            if (action instanceof ItemPut put) {
                KeyRules.requireKeyTypes(put.item(), table.definition().key());
            }
            StoredKey place = action.place(table.definition());
            if (!seen.add(List.of(action.tableName(), place))) {
                throw new ValidationException("Provided list of item keys contains duplicates");
            }
            writes.add(new PlacedWrite(table, place, action));
        }
        return writes;
    }
}
