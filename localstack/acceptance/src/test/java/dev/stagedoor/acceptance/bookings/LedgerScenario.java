package dev.stagedoor.acceptance.bookings;

import java.util.List;
import java.util.Map;

import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.bookings.domain.Ledger;
import dev.stagedoor.bookings.domain.Seat;
import dev.stagedoor.bookings.store.DynamoDbLedger;
import dev.stagedoor.bookings.store.LedgerContract;
import dev.stagedoor.bookings.store.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bookings service's own store against the target's DynamoDB, without gateway and function between: among it, the race for one
 * seat. Without the condition in {@code SaleTransaction} that the seat is free, this fails.
 */
@OnTarget
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerScenario extends LedgerContract {

    private final DynamoDbClient dynamoDb;
    private final LedgerTables tables;

    LedgerScenario(Target target) {
        this.dynamoDb = target.client(DynamoDbClient.builder());
        this.tables = new LedgerTables(dynamoDb, new Tables("ledger-scenario-seats", "ledger-scenario-bookings",
                "ledger-scenario-keys"));
    }

    @BeforeAll
    void createTables() {
        tables.create();
    }

    @AfterAll
    void deleteTables() {
        tables.delete();
        dynamoDb.close();
    }

    @Override
    protected Ledger ledger(String performanceId, List<Seat> seats) {
        tables.empty();
        seats.forEach(seat -> dynamoDb.putItem(put -> put.tableName(tables.names().seats())
                .item(item(performanceId, seat))));
        return new DynamoDbLedger(dynamoDb, tables.names());
    }

    /** As infra/season/README.md has it. */
    private static Map<String, AttributeValue> item(String performanceId, Seat seat) {
        return Map.of("performanceId", AttributeValue.fromS(performanceId),
                "seat", AttributeValue.fromS(seat.label().toString()), "status", AttributeValue.fromS("free"),
                "row", AttributeValue.fromS(seat.label().row()),
                "number", AttributeValue.fromN(Integer.toString(seat.label().number())),
                "priceCategory", AttributeValue.fromS(seat.priceCategory()),
                "price", AttributeValue.fromN(Long.toString(seat.price())),
                "currency", AttributeValue.fromS(seat.currency()));
    }
}
