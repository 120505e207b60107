package dev.stagedoor.bookings.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.FirstAnswer;
import dev.stagedoor.bookings.domain.IdempotencyKey;
import dev.stagedoor.bookings.domain.Ledger;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import dev.stagedoor.bookings.domain.SeatRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The ledger in DynamoDB: one call for each step. Changes are one
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 * whose conditions say what must still hold, so that a crash at any point leaves all of it or nothing.
 */
public final class DynamoDbLedger implements Ledger {

    private final DynamoDbClient dynamoDb;
    private final Tables tables;
    private final OfferReader offers;

    public DynamoDbLedger(DynamoDbClient dynamoDb, Tables tables) {
        this.dynamoDb = dynamoDb;
        this.tables = tables;
        this.offers = new OfferReader(dynamoDb, tables);
    }

    @Override
    public Offer look(SeatRequest request, Optional<IdempotencyKey> key) {
        return reach(() -> offers.read(request, key));
    }

    @Override
    public Sale sell(Booking booking, Optional<FirstAnswer> firstAnswer) {
        SaleTransaction transaction = new SaleTransaction(tables, booking, firstAnswer);
        return reach(() -> {
            try {
                write(transaction.items());
                return new Sale.Sold();
            } catch (TransactionCanceledException e) {
                return transaction.outcome(e);
            } catch (TransactionInProgressException e) {
                return new Sale.Contended();
            }
        });
    }

    @Override
    public Optional<Booking> find(String bookingId) {
        GetItemResponse found = reach(() -> dynamoDb.getItem(get -> get.tableName(tables.bookings())
                .key(BookingItem.key(bookingId)).consistentRead(true)));
        return found.hasItem() ? Optional.of(BookingItem.read(found.item())) : Optional.empty();
    }

    @Override
    public Page list(String customer, int limit, Optional<Position> after) {
        QueryResponse answer = reach(
                () -> dynamoDb.query(query -> query.tableName(tables.bookings()).indexName("byCustomer")
                        .keyConditionExpression("customer = :customer")
                        .expressionAttributeValues(Map.of(":customer", Attributes.text(customer)))
                        .scanIndexForward(false).limit(limit)
                        .exclusiveStartKey(after.map(position -> indexKey(customer, position)).orElse(null))));
        List<Booking> bookings = answer.items().stream().map(BookingItem::read).toList();
        return new Page(bookings, answer.hasLastEvaluatedKey()
                ? Optional.of(position(answer.lastEvaluatedKey()))
                : Optional.empty());
    }

    @Override
    public Cancellation cancel(Booking cancelled) {
        CancelTransaction transaction = new CancelTransaction(tables, cancelled);
        return reach(() -> {
            try {
                write(transaction.items());
                return Cancellation.DONE;
            } catch (TransactionCanceledException e) {
                return transaction.outcome(e);
            } catch (TransactionInProgressException e) {
                return Cancellation.CONTENDED;
            }
        });
    }

    /** The SDK gives each call a client token of its own, so that its retry after a lost answer does nothing twice. */
    private void write(List<TransactWriteItem> items) {
        dynamoDb.transactWriteItems(call -> call.transactItems(items));
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
