package dev.stagedoor.infra.deployer.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Tables in memory, with conditional transactions; a test may interfere before a transaction. */
public final class FakeDynamoDb implements DynamoDbClient {

    public final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> tables = new HashMap<>();
    final Map<String, String> ids = new HashMap<>();
    int reads;
    int transactions;
    int unprocessed;
    Runnable beforeTransaction = () -> {};
    private final Map<String, List<String>> keys = new HashMap<>();

    public FakeDynamoDb table(String name, String... keyNames) {
        keys.put(name, List.of(keyNames));
        tables.put(name, new HashMap<>());
        ids.put(name, name + "-1");
        return this;
    }

    synchronized void put(String table, Map<String, AttributeValue> item) {
        tables.get(table).put(key(table, item), item);
    }

    @Override
    public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        reads++;
        Map.Entry<String, KeysAndAttributes> entry = request.requestItems().entrySet().iterator().next();
        List<Map<String, AttributeValue>> wanted = new ArrayList<>(entry.getValue().keys());
        List<Map<String, AttributeValue>> later = wanted
                .subList(wanted.size() - Math.min(unprocessed, wanted.size() - 1), wanted.size());
        Map<String, KeysAndAttributes> rest = later.isEmpty()
                ? Map.of()
                : Map.of(entry.getKey(), entry.getValue().toBuilder().keys(List.copyOf(later)).build());
        later.clear();
        unprocessed = 0;
        return BatchGetItemResponse.builder()
                .responses(Map.of(entry.getKey(),
                        wanted.stream().filter(tables.get(entry.getKey())::containsKey).toList()))
                .unprocessedKeys(rest).build();
    }

    @Override
    public synchronized ScanResponse scan(ScanRequest request) {
        return ScanResponse.builder()
                .items(tables.get(request.tableName()).values().stream().limit(request.limit()).toList()).build();
    }

    @Override
    public synchronized TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        beforeTransaction.run();
        transactions++;
        for (TransactWriteItem item : request.transactItems()) {
            if (tables.get(item.put().tableName()).containsKey(key(item.put().tableName(), item.put().item()))) {
                throw TransactionCanceledException.builder().message("ConditionalCheckFailed").build();
            }
        }
        request.transactItems().forEach(item -> put(item.put().tableName(), item.put().item()));
        return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return GetItemResponse.builder().item(tables.get(request.tableName()).get(request.key())).build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        put(request.tableName(), request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return DescribeTableResponse.builder()
                .table(table -> table.tableName(request.tableName()).tableId(ids.get(request.tableName()))
                        .creationDateTime(Instant.EPOCH))
                .build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {
        // nothing is open
    }

    private Map<String, AttributeValue> key(String table, Map<String, AttributeValue> item) {
        return keys.get(table).stream().collect(Collectors.toMap(name -> name, item::get));
    }
}
