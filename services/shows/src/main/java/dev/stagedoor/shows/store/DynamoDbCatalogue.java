package dev.stagedoor.shows.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.stagedoor.shows.domain.Catalogue;
import dev.stagedoor.shows.domain.CatalogueUnavailableException;
import dev.stagedoor.shows.domain.Page;
import dev.stagedoor.shows.domain.Performance;
import dev.stagedoor.shows.domain.Position;
import dev.stagedoor.shows.domain.Show;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The catalogue in one DynamoDB table: a show and its performances share a partition; an index lists the shows by first date. */
public final class DynamoDbCatalogue implements Catalogue {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbCatalogue(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Page<Show, Position> shows(Optional<LocalDate> startingBy, Optional<Position> after, int limit) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":kind", AttributeValue.fromS(ShowItem.KIND));
        startingBy.ifPresent(date -> values.put(":by", AttributeValue.fromS(date.toString())));
        QueryResponse found = query(QueryRequest.builder().indexName("byFirstDate")
                .keyConditionExpression("kind = :kind" + (startingBy.isPresent() ? " AND firstDate <= :by" : ""))
                .expressionAttributeValues(values).limit(limit)
                .exclusiveStartKey(after.map(ShowItem::indexKey).orElse(null)));
        return new Page<>(found.items().stream().map(ShowItem::read).toList(),
                next(found).map(ShowItem::position));
    }

    @Override
    public Optional<Show> show(String showId) {
        return get(ShowItem.key(showId)).map(ShowItem::read);
    }

    @Override
    public Page<Performance, String> performances(String showId, Optional<String> after, int limit) {
        QueryResponse found = query(QueryRequest.builder()
                .keyConditionExpression("pk = :show AND begins_with(sk, :performance)")
                .expressionAttributeValues(Map.of(":show", AttributeValue.fromS(ShowItem.partition(showId)),
                        ":performance", AttributeValue.fromS(PerformanceItem.PREFIX)))
                .limit(limit).exclusiveStartKey(after.map(id -> PerformanceItem.key(showId, id)).orElse(null)));
        return new Page<>(found.items().stream().map(PerformanceItem::read).toList(),
                next(found).map(PerformanceItem::performanceId));
    }

    @Override
    public Optional<Performance> performance(String showId, String performanceId) {
        return get(PerformanceItem.key(showId, performanceId)).map(PerformanceItem::read);
    }

    private QueryResponse query(QueryRequest.Builder query) {
        return reach(() -> dynamoDb.query(query.tableName(table).build()));
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        GetItemResponse found = reach(() -> dynamoDb.getItem(get -> get.tableName(table).key(key)));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    private static Optional<Map<String, AttributeValue>> next(QueryResponse found) {
        return found.hasLastEvaluatedKey() ? Optional.of(found.lastEvaluatedKey()) : Optional.empty();
    }

    private static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new CatalogueUnavailableException(e);
        }
    }
}
