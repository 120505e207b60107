package dev.stagedoor.infra.deployer.seed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Puts items into a table, each only where it does not exist yet. */
final class TableSeeder {

    /** BatchGetItem and TransactWriteItems both take so many. */
    private static final int BATCH = 100;
    private static final int THREADS = 4;
    private static final int ATTEMPTS = 8;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final List<String> keys;
    private final Backoff backoff;

    /** Waits before another attempt. */
    interface Backoff {

        void pause(Duration duration);
    }

    /** @param keys names of the table's key attributes */
    TableSeeder(DynamoDbClient dynamoDb, String table, List<String> keys, Backoff backoff) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.keys = List.copyOf(keys);
        this.backoff = backoff;
    }

    /**
     * @param done is told how many items more are known to be there
     * @return how many were missing
     * @throws SeedFailedException if a batch still fails after several attempts
     */
    int seed(List<Map<String, AttributeValue>> items, IntConsumer done) {
        boolean empty = dynamoDb.scan(scan -> scan.tableName(table).limit(1).consistentRead(true)).items().isEmpty();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> batches = new ArrayList<>();
            for (int from = 0; from < items.size(); from += BATCH) {
                List<Map<String, AttributeValue>> batch = items.subList(from, Math.min(items.size(), from + BATCH));
                Callable<Integer> task = () -> {
                    int written = batch(batch, empty);
                    done.accept(batch.size());
                    return written;
                };
                batches.add(threads.submit(task));
            }
            int written = 0;
            for (Future<Integer> batch : batches) {
                written += batch.get();
            }
            return written;
        } catch (ExecutionException e) {
            throw new SeedFailedException("The table " + table + " could not be filled: " + e.getCause().getMessage()
                    + " Deploy again: it goes on where it stopped.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailedException("Interrupted. Deploy again: it goes on where it stopped.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** @param empty whether the table was empty a moment ago: then the first attempt need not look */
    private int batch(List<Map<String, AttributeValue>> items, boolean empty) {
        for (int attempt = 1;; attempt++) {
            List<Map<String, AttributeValue>> missing = empty && attempt == 1 ? items : missing(items);
            if (missing.isEmpty()) {
                return 0;
            }
            try {
                write(missing);
                return missing.size();
            } catch (TransactionCanceledException e) {
                // Somebody wrote one of them meanwhile (another deployment, a booking): look again.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                backoff.pause(Duration.ofMillis(50L << attempt));
            }
        }
    }

    private void write(List<Map<String, AttributeValue>> items) {
        dynamoDb.transactWriteItems(transaction -> transaction.transactItems(items.stream()
                .map(item -> TransactWriteItem.builder().put(put -> put.tableName(table).item(item)
                        .conditionExpression("attribute_not_exists(#key)")
                        .expressionAttributeNames(Map.of("#key", keys.get(0)))).build())
                .toList()));
    }

    private List<Map<String, AttributeValue>> missing(List<Map<String, AttributeValue>> items) {
        Set<Map<String, AttributeValue>> there = existing(items.stream().map(this::key).toList());
        return items.stream().filter(item -> !there.contains(key(item))).toList();
    }

    private Set<Map<String, AttributeValue>> existing(List<Map<String, AttributeValue>> wanted) {
        Set<Map<String, AttributeValue>> found = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        keys.forEach(key -> names.put("#" + key, key));
        List<Map<String, AttributeValue>> rest = wanted;
        for (int attempt = 1; !rest.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new IllegalStateException("DynamoDB leaves keys of " + table + " unprocessed.");
            }
            KeysAndAttributes request = KeysAndAttributes.builder().keys(rest).consistentRead(true)
                    .projectionExpression(String.join(", ", names.keySet())).expressionAttributeNames(names).build();
            BatchGetItemResponse answer = dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, request)));
            answer.responses().getOrDefault(table, List.of()).forEach(item -> found.add(key(item)));
            rest = answer.unprocessedKeys().containsKey(table) ? answer.unprocessedKeys().get(table).keys() : List.of();
            if (!rest.isEmpty()) {
                backoff.pause(Duration.ofMillis(50L << attempt));
            }
        }
        return found;
    }

    private Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new HashMap<>();
        keys.forEach(name -> key.put(name, item.get(name)));
        return key;
    }
}
