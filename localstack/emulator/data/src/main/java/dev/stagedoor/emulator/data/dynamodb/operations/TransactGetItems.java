package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.TransactionCanceledException;
import dev.stagedoor.emulator.data.dynamodb.error.TransactionCanceledException.Reason;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Capacity;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>: up to 100
 * items as they are at one moment.
 */
final class TransactGetItems implements Operation {

    private static final Set<String> MEMBERS = Set.of("TransactItems", "ReturnConsumedCapacity");

    private final DynamoDbEngine engine;

    TransactGetItems(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        List<ItemGet> gets = new ArrayList<>();
        for (JsonNode node : TransactItems.read(members, ReturnedCapacity.check(new Constraints(), members))) {
            gets.add(TransactItems.get(node, engine.cache()));
        }
        List<Table> tables = gets.stream().map(get -> engine.tables().require(get.tableName())).toList();
        List<StoredKey> places = places(gets, tables);
        List<Item> items = engine.transactions().reading(new LinkedHashSet<>(tables), () -> {
            List<Item> found = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                found.add(tables.get(i).find(places.get(i)));
            }
            return found;
        });

        ObjectNode output = Json.object();
        ArrayNode responses = output.putArray("Responses");
        ReturnedCapacity capacity = ReturnedCapacity.ofTransaction(members, "ReadCapacityUnits");
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            ObjectNode response = responses.addObject();
            if (item != null) {
                response.set("Item", AttributeValueWriter.write(gets.get(i).show(item)));
            }
            capacity.add(gets.get(i).tableName(), 2 * Capacity.read(item == null ? 0 : item.size(), true));
        }
        capacity.writeAll(output);
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static List<StoredKey> places(List<ItemGet> gets, List<Table> tables) {
        List<StoredKey> places = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < gets.size(); i++) {
            try {
                StoredKey place = gets.get(i).place(tables.get(i).definition());
                if (!seen.add(List.of(gets.get(i).tableName(), place))) {
                    throw new DuplicateException();
                }
                places.add(place);
                reasons.add(Reason.NONE);
            } catch (DuplicateException e) {
                throw e;
            } catch (ValidationException e) {
                reasons.add(Reason.of(e));
            }
        }
        if (places.size() < gets.size()) {
            throw new TransactionCanceledException(reasons);
        }
        return places;
    }

    /** One item is read twice: an error of the whole request. */
    private static final class DuplicateException extends ValidationException {

        private static final long serialVersionUID = 1L;

        DuplicateException() {
            super("Transaction request cannot include multiple operations on one item");
        }
    }
}
