package dev.stagedoor.bookings.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.Ledger;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The ledger in DynamoDB: one call for each question. */
public final class DynamoDbLedger implements Ledger {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbLedger(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Booking> find(String bookingId) {
        GetItemResponse found = reach(() -> dynamoDb.getItem(get -> get.tableName(table)
                .key(BookingItem.key(bookingId)).consistentRead(true)));
        return found.hasItem() ? Optional.of(BookingItem.read(found.item())) : Optional.empty();
    }

    @Override
    public Page list(String customer, int limit, Optional<Position> after) {
        QueryResponse answer = reach(
                () -> dynamoDb.query(query -> query.tableName(table).indexName("byCustomer")
                        .keyConditionExpression("customer = :customer")
                        .expressionAttributeValues(Map.of(":customer", Attributes.text(customer)))
                        .scanIndexForward(false).limit(limit)
                        .exclusiveStartKey(after.map(position -> indexKey(customer, position)).orElse(null))));
        List<Booking> bookings = answer.items().stream().map(BookingItem::read).toList();
        return new Page(bookings, answer.hasLastEvaluatedKey()
                ? Optional.of(position(answer.lastEvaluatedKey()))
                : Optional.empty());
    }

    private static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new LedgerUnavailableException(e);
        }
    }

    private static Map<String, AttributeValue> indexKey(String customer, Position position) {
        return Map.of(BookingItem.CUSTOMER, Attributes.text(customer),
                BookingItem.CREATED, Attributes.instant(position.createdAt()),
                BookingItem.ID, Attributes.text(position.bookingId()));
    }

    private static Position position(Map<String, AttributeValue> key) {
        return new Position(Attributes.instant(key.get(BookingItem.CREATED)), key.get(BookingItem.ID).s());
    }
}
