package dev.stagedoor.admissions.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.admissions.domain.RegisterUnavailableException;
import dev.stagedoor.admissions.domain.Scan;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which requests go to DynamoDB, and what becomes of its answers. */
class DynamoDbRegisterTest {

    private static final Scan SCAN = new Scan("s-1", "perf-1", "t-1", "left", Instant.parse("2027-01-14T19:30:00Z"));

    private final Stub stub = new Stub();
    private final DynamoDbRegister register = new DynamoDbRegister(stub, "admissions");

    private static final class Stub implements DynamoDbClient {

        private final List<TransactWriteItemsRequest> written = new ArrayList<>();
        private RuntimeException failure;
        private Map<String, AttributeValue> item = Map.of();

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            written.add(request);
            if (failure != null) {
                throw failure;
            }
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            assertThat(request.consistentRead()).isTrue();
            return GetItemResponse.builder().item(item).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private static TransactionCanceledException cancelled(String first, String second) {
        return TransactionCanceledException.builder().cancellationReasons(
                CancellationReason.builder().code(first).build(), CancellationReason.builder().code(second).build())
                .build();
    }

    @Test
    void aScanAndItsCountAreOneTransaction() {
        assertThat(register.admit(SCAN)).isTrue();
        var items = stub.written.get(0).transactItems();
        assertThat(items.get(0).put().conditionExpression()).isEqualTo("attribute_not_exists(performanceId)");
        assertThat(items.get(0).put().item()).containsEntry("entry", AttributeValue.fromS("scan#s-1"));
        assertThat(items.get(1).update().updateExpression()).isEqualTo("ADD #admitted :one, #door :one");
        assertThat(items.get(1).update().expressionAttributeNames()).containsEntry("#door", "door.left");
    }

    @Test
    void aScanThatIsThereWasCountedBefore() {
        stub.failure = cancelled("ConditionalCheckFailed", "None");
        assertThat(register.admit(SCAN)).isFalse();
    }

    @Test
    void aConflictOrALostLineSaysThatTheScanMustComeAgain() {
        stub.failure = cancelled("None", "TransactionConflict");
        assertThatThrownBy(() -> register.admit(SCAN)).isInstanceOf(RegisterUnavailableException.class);
        stub.failure = SdkClientException.create("no line");
        assertThatThrownBy(() -> register.admit(SCAN)).isInstanceOf(RegisterUnavailableException.class);
    }

    @Test
    void totalsAreReadByDoor() {
        stub.item = Map.of("performanceId", AttributeValue.fromS("perf-1"), "entry", AttributeValue.fromS("totals"),
                "admitted", AttributeValue.fromN("3"), "door.left", AttributeValue.fromN("1"), "door.right",
                AttributeValue.fromN("2"));
        assertThat(register.totals("perf-1").byDoor()).isEqualTo(Map.of("left", 1L, "right", 2L));
        assertThat(register.totals("perf-1").admitted()).isEqualTo(3);
    }
}
