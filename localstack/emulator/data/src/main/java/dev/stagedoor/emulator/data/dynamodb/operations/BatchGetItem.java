package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.Projection;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueReader;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Capacity;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>: up to 100 keys
 * and 16 MB; what would be more comes back as unprocessed.
 */
final class BatchGetItem implements Operation {

    private static final int MAX_KEYS = 100;
    private static final long MAX_BYTES = 16 * 1024 * 1024;
    private static final Set<String> MEMBERS = Set.of("RequestItems", "ReturnConsumedCapacity");
    private static final Set<String> TABLE_MEMBERS = Set.of("Keys", "ProjectionExpression",
            "ExpressionAttributeNames", "ConsistentRead");

    private final DynamoDbEngine engine;

    BatchGetItem(DynamoDbEngine engine) {
        this.engine = engine;
    }

    /** What is asked of one table. @param name as the caller wrote it */
    private record TableRead(String name, JsonNode node, boolean consistent, List<JsonNode> keys,
            List<Map<String, AttributeValue>> keyValues, Projection projection) {}

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        JsonNode requestItems = members.node("RequestItems");
        ReturnedCapacity.check(new Constraints(), members).tableMap("requestItems", requestItems).check();
        List<TableRead> reads = new ArrayList<>();
        requestItems.properties().forEach(entry -> reads.add(read(entry.getKey(), entry.getValue())));
        if (reads.stream().mapToInt(read -> read.keys().size()).sum() > MAX_KEYS) {
            throw new ValidationException("Too many items requested for the BatchGetItem call");
        }

        ObjectNode output = Json.object();
        ObjectNode responses = output.putObject("Responses");
        ObjectNode unprocessed = output.putObject("UnprocessedKeys");
        ReturnedCapacity capacity = ReturnedCapacity.of(members);
        long bytes = 0;
        for (TableRead read : reads) {
            Table table = engine.tables().require(TableNames.bare(read.name()));
            ArrayNode items = responses.putArray(read.name());
            List<StoredKey> places = places(read, table);
            for (int i = 0; i < places.size(); i++) {
                Item item = table.get(places.get(i));
                int size = item == null ? 0 : item.size();
                if (bytes + size > MAX_BYTES) {
                    leaveOut(unprocessed, read, i);
                    continue;
                }
                bytes += size;
                capacity.add(table.definition().name(), Capacity.read(size, read.consistent()));
                if (item != null) {
                    items.add(AttributeValueWriter
                            .write(read.projection() == null ? item : read.projection().apply(item)));
                }
            }
        }
        capacity.writeAll(output);
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private TableRead read(String name, JsonNode node) {
        Members members = Members.of(node, TABLE_MEMBERS);
        List<JsonNode> keys = new ArrayList<>();
        members.list("Keys").forEach(keys::add);
        String path = "requestItems." + name + ".member.keys";
        new Constraints().notNull(path, members.node("Keys"))
                .size(path, members.has("Keys") ? keys.size() : 1, 1, MAX_KEYS, keys).check();
        List<Map<String, AttributeValue>> values = keys.stream().map(AttributeValueReader::readMap).toList();
        return new TableRead(name, node, members.flag("ConsistentRead", false), keys, values,
                ItemGet.projection(members, engine.cache()));
    }

    private static List<StoredKey> places(TableRead read, Table table) {
        List<StoredKey> places = new ArrayList<>();
        Set<StoredKey> seen = new HashSet<>();
        for (Map<String, AttributeValue> key : read.keyValues()) {
            ItemGet get = new ItemGet(read.name(), key, read.projection());
            StoredKey place = get.place(table.definition());
            if (!seen.add(place)) {
                throw new ValidationException("Provided list of item keys contains duplicates");
            }
            places.add(place);
        }
        return places;
    }

    private static void leaveOut(ObjectNode unprocessed, TableRead read, int key) {
        ObjectNode table = (ObjectNode) unprocessed.get(read.name());
        if (table == null) {
            table = unprocessed.putObject(read.name());
            table.setAll((ObjectNode) read.node());
            table.putArray("Keys");
        }
        table.withArray("/Keys").add(read.keys().get(key));
    }
}
