package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ConditionalCheckFailedException;
import dev.stagedoor.emulator.data.dynamodb.error.TransactionCanceledException;
import dev.stagedoor.emulator.data.dynamodb.error.TransactionCanceledException.Reason;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.StoredKey;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.Write;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>: all
 * or nothing, up to 100 items and 4 MB. The tables are locked for the whole of it, so that transactions never conflict here.
 */
final class TransactWriteItems implements Operation {

    private static final long MAX_BYTES = 4 * 1024 * 1024;
    private static final Set<String> MEMBERS = Set.of("TransactItems", "ClientRequestToken", "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics");

    private final DynamoDbEngine engine;

    TransactWriteItems(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String token = members.text("ClientRequestToken");
        Constraints constraints = ItemCollections.check(ReturnedCapacity.check(new Constraints(), members), members)
                .require(token == null || !token.isEmpty() && token.length() <= 36, "clientRequestToken", token,
                        "Member must have length less than or equal to 36");
        List<ItemAction> actions = new ArrayList<>();
        for (JsonNode node : TransactItems.read(members, constraints)) {
            actions.add(TransactItems.write(node, engine.cache()));
        }
        List<Table> tables = actions.stream().map(action -> engine.tables().require(action.tableName())).toList();
        String fingerprint = token == null ? null : TransactItems.fingerprint(members.node("TransactItems"));

        List<WriteResult> results = engine.transactions().writing(new LinkedHashSet<>(tables), () -> {
            if (token != null && engine.tokens().isDone(token, fingerprint)) {
                return List.of();
            }
            List<WriteResult> written = write(actions, tables);
            if (token != null) {
                engine.tokens().done(token, fingerprint);
            }
            return written;
        });
        return Future.succeededFuture(AwsResponse.ok(output(members, results)));
    }

    /** Decides on every item before anything changes. */
    private List<WriteResult> write(List<ItemAction> actions, List<Table> tables) {
        List<StoredKey> places = each(actions, i -> actions.get(i).place(tables.get(i).definition()));
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            if (!seen.add(List.of(actions.get(i).tableName(), places.get(i)))) {
                throw new ValidationException("Transaction request cannot include multiple operations on one item");
            }
        }
        List<Write> writes = each(actions,
                i -> tables.get(i).decide(places.get(i), actions.get(i).change(tables.get(i).definition())));
        long bytes = writes.stream().mapToLong(write -> write.now() == null ? 0 : write.now().size()).sum();
        if (bytes > MAX_BYTES) {
            throw new ValidationException(
                    "Collection size of items in transaction exceeds limit. Aggregate size cannot exceed 4 MB");
        }
        return engine.transactions().apply(writes);
    }

    /** Does something for each item; if it fails for one, the transaction is cancelled with the reasons of all. */
    private static <T> List<T> each(List<ItemAction> actions, Function<Integer, T> step) {
        List<T> done = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        boolean failed = false;
        for (int i = 0; i < actions.size(); i++) {
            try {
                done.add(step.apply(i));
                reasons.add(Reason.NONE);
            } catch (ConditionalCheckFailedException | ValidationException e) {
                reasons.add(Reason.of((AwsException) e));
                failed = true;
            }
        }
        if (failed) {
            throw new TransactionCanceledException(reasons);
        }
        return done;
    }

    private static ObjectNode output(Members members, List<WriteResult> results) {
        ObjectNode output = Json.object();
        ReturnedCapacity capacity = ReturnedCapacity.ofTransaction(members, "WriteCapacityUnits");
        for (WriteResult result : results) {
            capacity.add(result, 2);
            if (ItemCollections.areAsked(members) && ItemCollections.has(result)) {
                output.withObject("/ItemCollectionMetrics").withArray("/" + result.table().name())
                        .add(ItemCollections.metrics(result));
            }
        }
        capacity.writeAll(output);
        return output;
    }
}
