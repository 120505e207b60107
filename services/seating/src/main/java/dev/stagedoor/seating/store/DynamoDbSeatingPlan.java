package dev.stagedoor.seating.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.seating.domain.SeatMap;
import dev.stagedoor.seating.domain.SeatingPlan;
import dev.stagedoor.seating.domain.SeatingPlanUnavailableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The seat table, read only: the seats of a performance are one partition, at most 60 small items and so one page. */
public final class DynamoDbSeatingPlan implements SeatingPlan {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    public DynamoDbSeatingPlan(DynamoDbClient dynamoDb, String table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<SeatMap> seats(String performanceId) {
        List<Map<String, AttributeValue>> items = query(performanceId);
        Instant now = clock.instant();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(SeatMap.of(performanceId, SeatItem.currency(items.get(0)),
                        items.stream().map(item -> SeatItem.read(item, now)).toList()));
    }

    private List<Map<String, AttributeValue>> query(String performanceId) {
        try {
            return dynamoDb.query(query -> query.tableName(table)
                    .keyConditionExpression(SeatItem.PERFORMANCE + " = :performance")
                    .expressionAttributeValues(Map.of(":performance", AttributeValue.fromS(performanceId)))).items();
        } catch (SdkException e) {
            throw new SeatingPlanUnavailableException(e);
        }
    }
}
