package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.FirstAnswer;
import dev.stagedoor.bookings.domain.Ledger.Cancellation;
import dev.stagedoor.bookings.domain.Ledger.Offer;
import dev.stagedoor.bookings.domain.Ledger.Position;
import dev.stagedoor.bookings.domain.Ledger.Sale;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import dev.stagedoor.bookings.domain.Seat;
import dev.stagedoor.bookings.domain.SeatLabel;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.NOW;
import static dev.stagedoor.bookings.domain.House.booking;
import static dev.stagedoor.bookings.domain.House.id;
import static dev.stagedoor.bookings.domain.House.key;
import static dev.stagedoor.bookings.domain.House.labels;
import static dev.stagedoor.bookings.domain.House.seats;
import static dev.stagedoor.bookings.store.StubbedDynamoDb.cancelled;
import static dev.stagedoor.bookings.store.StubbedDynamoDb.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The requests that go to DynamoDB, and how its answers are read. That they do what they should: see {@link LedgerContract}. */
class DynamoDbLedgerTest {

    private static final Tables TABLES = new Tables("seats", "bookings", "keys");

    private final StubbedDynamoDb dynamoDb = new StubbedDynamoDb();
    private final DynamoDbLedger ledger = new DynamoDbLedger(dynamoDb, TABLES);
    private final Booking booking = booking(id(1), ALICE, NOW, "A1", "A2");
    private final FirstAnswer first = new FirstAnswer(key(ALICE, "k"), booking, Instant.ofEpochSecond(1_800_000_000));

    @Test
    void reads_seats_and_first_answer_in_one_consistent_call() {
        dynamoDb.answering(BatchGetItemResponse.builder()
                .responses(Map.of("seats", List.of(seatItem("A1", "free"), seatItem("A2", "sold")), "keys",
                        List.of(FirstAnswerItem.write(first))))
                .unprocessedKeys(Map.of()).build());

        Offer offer = ledger.look(seats("A1", "A2"), Optional.of(first.key()));

        assertThat(offer.seats()).containsExactly(new Seat(SeatLabel.parse("A1"), "stalls", 3200, "EUR", true),
                new Seat(SeatLabel.parse("A2"), "stalls", 3200, "EUR", false));
        assertThat(offer.firstAnswer()).contains(first);
        BatchGetItemRequest request = (BatchGetItemRequest) dynamoDb.requests.get(0);
        assertThat(dynamoDb.requests).hasSize(1);
        assertThat(request.requestItems().get("seats").keys()).containsExactly(
                SeatItem.key(EVENING, SeatLabel.parse("A1")), SeatItem.key(EVENING, SeatLabel.parse("A2")));
        assertThat(request.requestItems().values()).allMatch(KeysAndAttributes::consistentRead);
    }

    @Test
    void asks_again_for_keys_that_were_left_out_but_not_for_ever() {
        Map<String, KeysAndAttributes> left = Map.of("seats", KeysAndAttributes.builder()
                .keys(SeatItem.key(EVENING, SeatLabel.parse("A1"))).consistentRead(true).build());
        BatchGetItemResponse nothing = BatchGetItemResponse.builder().responses(Map.of()).unprocessedKeys(left).build();
        dynamoDb.answering(nothing, BatchGetItemResponse.builder()
                .responses(Map.of("seats", List.of(seatItem("A1", "free")))).unprocessedKeys(Map.of()).build());
        assertThat(ledger.look(seats("A1"), Optional.empty()).seats()).hasSize(1);
        assertThat(((BatchGetItemRequest) dynamoDb.requests.get(1)).requestItems()).isEqualTo(left);

        dynamoDb.answering(nothing, nothing, nothing, nothing);
        assertThatThrownBy(() -> ledger.look(seats("A1"), Optional.empty()))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void sells_in_one_transaction_whose_conditions_say_what_must_still_hold() {
        dynamoDb.answering(TransactWriteItemsResponse.builder().build());

        assertThat(ledger.sell(booking, Optional.of(first))).isEqualTo(new Sale.Sold());

        var items = ((TransactWriteItemsRequest) dynamoDb.requests.get(0)).transactItems();
        assertThat(items).hasSize(4);
        assertThat(items.subList(0, 2)).allSatisfy(item -> {
            assertThat(item.update().tableName()).isEqualTo("seats");
            assertThat(item.update().conditionExpression())
                    .isEqualTo("attribute_exists(performanceId) AND #status = :free");
        });
        assertThat(items.get(2).put().tableName()).isEqualTo("bookings");
        assertThat(items.get(2).put().conditionExpression()).isEqualTo("attribute_not_exists(bookingId)");
        assertThat(items.get(3).put().tableName()).isEqualTo("keys");
        assertThat(items.get(3).put().conditionExpression())
                .isEqualTo("attribute_not_exists(customer) OR expiresAt <= :now");
    }

    @Test
    void reads_every_reason_for_which_nothing_was_sold() {
        dynamoDb.answering(cancelled("None", "ConditionalCheckFailed", "None"), cancelled("TransactionConflict", "None",
                "None"), TransactionInProgressException.builder().message("busy").build(),
                cancelled("None", "ThrottlingError", "None"));

        assertThat(ledger.sell(booking, Optional.empty())).isEqualTo(new Sale.SeatsLost(labels("A2")));
        assertThat(ledger.sell(booking, Optional.empty())).isEqualTo(new Sale.Contended());
        assertThat(ledger.sell(booking, Optional.empty())).isEqualTo(new Sale.Contended());
        assertThat(ledger.sell(booking, Optional.empty())).isEqualTo(new Sale.Contended());
    }

    @Test
    void takes_the_first_answer_from_the_failed_condition_without_another_call() {
        dynamoDb.answering(cancelled(List.of(reason("ConditionalCheckFailed", Map.of()), reason("None", Map.of()),
                reason("None", Map.of()), reason("ConditionalCheckFailed", FirstAnswerItem.write(first)))));

        assertThat(ledger.sell(booking, Optional.of(first))).isEqualTo(new Sale.AnsweredBefore(first));
        assertThat(dynamoDb.requests).hasSize(1);
    }

    @Test
    void does_not_take_a_refusal_that_it_does_not_know_for_a_lost_seat() {
        dynamoDb.answering(cancelled("None", "ValidationError", "None"), SdkClientException.create("no network"));

        assertThatThrownBy(() -> ledger.sell(booking, Optional.empty())).isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> ledger.sell(booking, Optional.empty())).isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void reads_back_the_booking_that_it_wrote() {
        Booking given = booking.cancelledAt(NOW.plusMillis(7));
        dynamoDb.answering(GetItemResponse.builder().item(BookingItem.write(given)).build(),
                GetItemResponse.builder().build());

        assertThat(ledger.find(id(1))).contains(given);
        assertThat(ledger.find(id(2))).isEmpty();
        assertThat(((GetItemRequest) dynamoDb.requests.get(0)).consistentRead()).isTrue();
    }

    @Test
    void lists_by_the_index_newest_first_and_goes_on_where_it_ended() {
        Map<String, AttributeValue> end = new HashMap<>(BookingItem.key(id(1)));
        end.put("customer", AttributeValue.fromS(ALICE));
        end.put("createdAt", AttributeValue.fromS("2027-01-10T18:30:00.000Z"));
        dynamoDb.answering(QueryResponse.builder().items(List.of(BookingItem.write(booking))).lastEvaluatedKey(end)
                .build(), QueryResponse.builder().items(List.of()).build());

        var page = ledger.list(ALICE, 1, Optional.empty());
        assertThat(page.bookings()).containsExactly(booking);
        assertThat(page.next()).contains(new Position(Instant.parse("2027-01-10T18:30:00Z"), id(1)));
        assertThat(ledger.list(ALICE, 1, page.next()).next()).isEmpty();

        QueryRequest query = (QueryRequest) dynamoDb.requests.get(1);
        assertThat(query.indexName()).isEqualTo("byCustomer");
        assertThat(query.scanIndexForward()).isFalse();
        assertThat(query.exclusiveStartKey()).isEqualTo(end);
    }

    @Test
    void cancels_in_one_transaction_that_frees_only_seats_of_this_booking() {
        dynamoDb.answering(TransactWriteItemsResponse.builder().build(),
                cancelled("ConditionalCheckFailed", "ConditionalCheckFailed", "None"),
                cancelled("None", "TransactionConflict", "None"));
        Booking given = booking.cancelledAt(NOW);

        assertThat(ledger.cancel(given)).isEqualTo(Cancellation.DONE);
        assertThat(ledger.cancel(given)).isEqualTo(Cancellation.DONE_BEFORE);
        assertThat(ledger.cancel(given)).isEqualTo(Cancellation.CONTENDED);

        var items = ((TransactWriteItemsRequest) dynamoDb.requests.get(0)).transactItems();
        assertThat(items.get(0).update().conditionExpression())
                .isEqualTo("customer = :customer AND attribute_not_exists(cancelledAt)");
        assertThat(items.subList(1, 3)).allSatisfy(item -> assertThat(item.update().conditionExpression())
                .isEqualTo("bookingId = :booking AND #status = :sold"));
    }

    private static Map<String, AttributeValue> seatItem(String seat, String status) {
        return Map.of("performanceId", AttributeValue.fromS(EVENING), "seat", AttributeValue.fromS(seat), "status",
                AttributeValue.fromS(status), "row", AttributeValue.fromS("A"), "number", AttributeValue.fromN("1"),
                "priceCategory", AttributeValue.fromS("stalls"), "price", AttributeValue.fromN("3200"), "currency",
                AttributeValue.fromS("EUR"));
    }
}
