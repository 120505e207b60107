package dev.stagedoor.bookings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps what it is asked and answers what it is told. Whatever has no answer fails: every call is counted. */
final class StubbedDynamoDb implements DynamoDbClient {

    final List<Object> requests = new ArrayList<>();
    final List<Object> answers = new ArrayList<>();

    StubbedDynamoDb answering(Object... more) {
        answers.addAll(List.of(more));
        return this;
    }

    /** One reason for each item of the transaction: {@code None}, {@code ConditionalCheckFailed}... */
    static TransactionCanceledException cancelled(String... codes) {
        return TransactionCanceledException.builder().message("cancelled").cancellationReasons(
                java.util.Arrays.stream(codes).map(code -> CancellationReason.builder().code(code).build()).toList())
                .build();
    }

    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        return TransactionCanceledException.builder().message("cancelled").cancellationReasons(reasons).build();
    }

    static CancellationReason reason(String code, Map<String, AttributeValue> item) {
        return CancellationReason.builder().code(code).item(item).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return answer(request, BatchGetItemResponse.class);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return answer(request, TransactWriteItemsResponse.class);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return answer(request, GetItemResponse.class);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return answer(request, QueryResponse.class);
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}

    private <T> T answer(Object request, Class<T> type) {
        requests.add(request);
        if (answers.isEmpty()) {
            throw new AssertionError("One call too many: " + request);
        }
        Object answer = answers.remove(0);
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return type.cast(answer);
    }
}
