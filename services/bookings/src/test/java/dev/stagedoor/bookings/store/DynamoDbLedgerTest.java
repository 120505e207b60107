package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.House;
import dev.stagedoor.bookings.domain.Ledger.Position;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.NOW;
import static dev.stagedoor.bookings.domain.House.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The requests that go to DynamoDB, and how items are read that the state machines write. */
class DynamoDbLedgerTest {

    private final StubbedDynamoDb dynamoDb = new StubbedDynamoDb();
    private final DynamoDbLedger ledger = new DynamoDbLedger(dynamoDb, "bookings");
    private final Booking pending = House.pending(id(1), ALICE, NOW, "A1");

    @Test
    void reads_a_pending_booking_consistently() {
        dynamoDb.answering(GetItemResponse.builder().item(item("pending", Map.of())).build(),
                GetItemResponse.builder().build());

        assertThat(ledger.find(id(1))).contains(pending);
        assertThat(ledger.find(id(2))).isEmpty();
        GetItemRequest request = (GetItemRequest) dynamoDb.requests.get(0);
        assertThat(request.consistentRead()).isTrue();
        assertThat(request.tableName()).isEqualTo("bookings");
    }

    @Test
    void reads_tickets_reasons_and_what_a_booking_has_come_by() {
        dynamoDb.answering(
                GetItemResponse.builder().item(item("confirmed", Map.of("confirmedAt", text(NOW.toString()),
                        "seats", seats(Map.of("ticket", text("T-A1")))))).build(),
                GetItemResponse.builder().item(item("rejected", Map.of("reason", text("TicketsNotIssued"),
                        "rejectedAt", text(NOW.plusSeconds(1).toString()), "refundedAt",
                        text(NOW.plusSeconds(2).toString())))).build());

        assertThat(ledger.find(id(1))).contains(House.confirmed(pending));
        assertThat(ledger.find(id(1))).contains(House.rejected(pending));
    }

    @Test
    void lists_by_the_index_newest_first_and_goes_on_where_it_ended() {
        Map<String, AttributeValue> end = new HashMap<>(BookingItem.key(id(1)));
        end.put("customer", text(ALICE));
        end.put("createdAt", text("2027-01-10T18:30:00.000Z"));
        dynamoDb.answering(QueryResponse.builder().items(List.of(item("pending", Map.of()))).lastEvaluatedKey(end)
                .build(), QueryResponse.builder().items(List.of()).build());

        var page = ledger.list(ALICE, 1, Optional.empty());
        assertThat(page.bookings()).containsExactly(pending);
        assertThat(page.next()).contains(new Position(Instant.parse("2027-01-10T18:30:00Z"), id(1)));
        assertThat(ledger.list(ALICE, 1, page.next()).next()).isEmpty();

        QueryRequest query = (QueryRequest) dynamoDb.requests.get(1);
        assertThat(query.indexName()).isEqualTo("byCustomer");
        assertThat(query.scanIndexForward()).isFalse();
        assertThat(query.exclusiveStartKey()).isEqualTo(end);
    }

    @Test
    void a_table_out_of_reach_is_said_as_such() {
        dynamoDb.answering(SdkClientException.create("no network"));

        assertThatThrownBy(() -> ledger.find(id(1))).isInstanceOf(LedgerUnavailableException.class);
    }

    /** As infra/statemachines/accept.asl.json writes it, and what comes later. */
    private static Map<String, AttributeValue> item(String status, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of("bookingId", text(id(1)), "status", text(status),
                "customer", text(ALICE), "performanceId", text(EVENING), "seats", seats(Map.of()),
                "total", AttributeValue.fromN("3200"), "currency", text("EUR"), "createdAt", text(NOW.toString()),
                "heldUntil", AttributeValue.fromN(Long.toString(House.HELD_UNTIL.getEpochSecond())),
                "firstAnswer", text("{}")));
        item.putAll(more);
        return item;
    }

    private static AttributeValue seats(Map<String, AttributeValue> more) {
        Map<String, AttributeValue> seat = new HashMap<>(Map.of("seat", text("A1"), "priceCategory", text("stalls"),
                "price", AttributeValue.fromN("3200")));
        seat.putAll(more);
        return AttributeValue.fromL(List.of(AttributeValue.fromM(seat)));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
