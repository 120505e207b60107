package dev.stagedoor.acceptance.bookings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.stagedoor.bookings.store.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** The three tables of the bookings service under names of a scenario's own. */
record LedgerTables(DynamoDbClient dynamoDb, Tables names) {

    private static final List<String> SEAT = List.of("performanceId", "seat");
    private static final List<String> BOOKING = List.of("bookingId");
    private static final List<String> BY_CUSTOMER = List.of("customer", "createdAt");
    private static final List<String> KEY = List.of("customer", "idempotencyKey");

    void create() {
        dynamoDb.createTable(table(names.seats(), SEAT, List.of()).build());
        dynamoDb.createTable(table(names.bookings(), BOOKING, BY_CUSTOMER).globalSecondaryIndexes(index -> index
                .indexName("byCustomer").keySchema(schema(BY_CUSTOMER))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))).build());
        dynamoDb.createTable(table(names.idempotency(), KEY, List.of()).build());
        all().forEach(name -> dynamoDb.waiter().waitUntilTableExists(describe -> describe.tableName(name)));
    }

    void delete() {
        all().forEach(name -> dynamoDb.deleteTable(delete -> delete.tableName(name)));
    }

    void empty() {
        empty(names.seats(), SEAT);
        empty(names.bookings(), BOOKING);
        empty(names.idempotency(), KEY);
    }

    private void empty(String table, List<String> keys) {
        dynamoDb.scanPaginator(scan -> scan.tableName(table)).items().forEach(item -> dynamoDb.deleteItem(
                delete -> delete.tableName(table).key(keys.stream().collect(Collectors.toMap(k -> k, item::get)))));
    }

    private Stream<String> all() {
        return Stream.of(names.seats(), names.bookings(), names.idempotency());
    }

    private static CreateTableRequest.Builder table(String name, List<String> key, List<String> indexKey) {
        Set<String> attributes = new LinkedHashSet<>(key);
        attributes.addAll(indexKey);
        return CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(key)).attributeDefinitions(attributes.stream().map(LedgerTables::text).toList());
    }

    private static List<KeySchemaElement> schema(List<String> key) {
        Map<Integer, KeyType> types = Map.of(0, KeyType.HASH, 1, KeyType.RANGE);
        return key.stream().map(name -> KeySchemaElement.builder().attributeName(name)
                .keyType(types.get(key.indexOf(name))).build()).toList();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
    }
}
