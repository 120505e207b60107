package dev.stagedoor.bookings.store;

import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Keeps what it is asked and answers what it is told. Whatever has no answer fails: every call is counted. */
final class StubbedDynamoDb implements DynamoDbClient {

    final List<Object> requests = new ArrayList<>();
    final List<Object> answers = new ArrayList<>();

    StubbedDynamoDb answering(Object... more) {
        answers.addAll(List.of(more));
        return this;
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
