package dev.stagedoor.emulator.data.dynamodb;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.data.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** What the AWS SDK for Java sees of the emulated DynamoDB. */
class DynamoDbWireTest {

    private WireServer server;
    private DynamoDbClient dynamoDb;

    @BeforeEach
    void start() {
        server = new WireServer(Path.of("unused"), Clock.systemUTC(), (service, request) -> {}, DynamoDbService::new);
        dynamoDb = DynamoDbClient.builder().endpointOverride(server.endpoint()).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
        dynamoDb.createTable(b -> b.tableName("bookings").billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder().attributeName("bookingId").keyType(KeyType.HASH).build())
                .attributeDefinitions(attribute("bookingId"), attribute("customer"), attribute("createdAt"))
                .globalSecondaryIndexes(i -> i.indexName("byCustomer")
                        .keySchema(KeySchemaElement.builder().attributeName("customer").keyType(KeyType.HASH).build(),
                                KeySchemaElement.builder().attributeName("createdAt").keyType(KeyType.RANGE).build())
                        .projection(p -> p.projectionType(ProjectionType.ALL))));
    }

    @AfterEach
    void stop() {
        dynamoDb.close();
        server.close();
    }

    @Test
    void a_table_becomes_active() {
        assertThat(dynamoDb.waiter().waitUntilTableExists(b -> b.tableName("bookings")).matched().response())
                .hasValueSatisfying(answer -> {
                    assertThat(answer.table().tableStatus()).isEqualTo(TableStatus.ACTIVE);
                    assertThat(answer.table().tableArn())
                            .isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/bookings");
                    assertThat(answer.table().creationDateTime()).isNotNull();
                });
        assertThat(dynamoDb.listTables().tableNames()).containsExactly("bookings");
        dynamoDb.deleteTable(b -> b.tableName("bookings"));
        assertThatThrownBy(() -> dynamoDb.describeTable(b -> b.tableName("bookings")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Requested resource not found: Table: bookings not found");
    }

    @Test
    void every_type_comes_back_as_it_was_put() {
        Map<String, AttributeValue> item = Map.of("bookingId", text("b-1"), "n",
                AttributeValue.fromN("-12345678901234567890123456789.123456789"), "b",
                AttributeValue.fromB(SdkBytes.fromUtf8String("bytes")), "t", AttributeValue.fromBool(true), "nothing",
                AttributeValue.fromNul(true), "ss", AttributeValue.fromSs(List.of("a", "b")), "ns",
                AttributeValue.fromNs(List.of("1", "2.5")), "bs",
                AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))), "m",
                AttributeValue.fromM(Map.of("l", AttributeValue.fromL(List.of(text("ü€😀"), text(""))))));
        dynamoDb.putItem(b -> b.tableName("bookings").item(item));
        assertThat(dynamoDb.getItem(b -> b.tableName("bookings").key(Map.of("bookingId", text("b-1")))).item())
                .isEqualTo(item);
        assertThat(dynamoDb.getItem(b -> b.tableName("bookings").key(Map.of("bookingId", text("no")))).hasItem())
                .isFalse();
    }

    @Test
    void a_failed_condition_gives_the_item_back_where_it_was_asked_for() {
        dynamoDb.putItem(b -> b.tableName("bookings").item(booking("b-1", "alice", "1")));
        assertThatThrownBy(() -> dynamoDb.putItem(b -> b.tableName("bookings").item(booking("b-1", "bob", "2"))
                .conditionExpression("attribute_not_exists(bookingId)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .asInstanceOf(type(ConditionalCheckFailedException.class)).satisfies(e -> {
                    assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
                    assertThat(e.item()).containsEntry("customer", text("alice"));
                });
    }

    @Test
    void an_update_changes_and_answers() {
        Map<String, AttributeValue> answer = dynamoDb.updateItem(b -> b.tableName("bookings")
                .key(Map.of("bookingId", text("b-1"))).updateExpression("SET #s = :s ADD seats :one")
                .expressionAttributeNames(Map.of("#s", "status"))
                .expressionAttributeValues(Map.of(":s", text("sold"), ":one", AttributeValue.fromN("1")))
                .returnValues(ReturnValue.ALL_NEW)).attributes();
        assertThat(answer).isEqualTo(Map.of("bookingId", text("b-1"), "status", text("sold"), "seats",
                AttributeValue.fromN("1")));
    }

    @Test
    void an_index_is_queried_page_by_page_newest_first() {
        for (int i = 0; i < 10; i++) {
            int number = i;
            dynamoDb.putItem(b -> b.tableName("bookings").item(booking("b-" + number, "alice", "2027-01-0" + number)));
        }
        dynamoDb.putItem(b -> b.tableName("bookings").item(booking("other", "bob", "2027-01-01")));
        List<String> found = dynamoDb.queryPaginator(b -> b.tableName("bookings").indexName("byCustomer").limit(3)
                .keyConditionExpression("customer = :c").scanIndexForward(false)
                .expressionAttributeValues(Map.of(":c", text("alice")))).stream().map(QueryResponse::items)
                .flatMap(List::stream).map(item -> item.get("bookingId").s()).toList();
        assertThat(found).containsExactly("b-9", "b-8", "b-7", "b-6", "b-5", "b-4", "b-3", "b-2", "b-1", "b-0");
    }

    @Test
    void a_cancelled_transaction_names_its_reasons_and_changes_nothing() {
        dynamoDb.putItem(b -> b.tableName("bookings").item(booking("taken", "alice", "1")));
        assertThatThrownBy(() -> dynamoDb.transactWriteItems(b -> b.transactItems(put("new"), put("taken"))))
                .asInstanceOf(type(TransactionCanceledException.class)).satisfies(e -> {
                    assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Transaction cancelled, please refer "
                            + "cancellation reasons for specific reasons [None, ConditionalCheckFailed]");
                    assertThat(e.cancellationReasons()).extracting(CancellationReason::code)
                            .containsExactly("None", "ConditionalCheckFailed");
                });
        assertThat(dynamoDb.scan(b -> b.tableName("bookings")).count()).isEqualTo(1);
    }

    @Test
    void batches_write_and_read() {
        BatchWriteItemResponse answer = dynamoDb.batchWriteItem(b -> b.requestItems(Map.of("bookings",
                List.of(write("b-1"), write("b-2")))));
        assertThat(answer.hasUnprocessedItems()).isTrue();
        assertThat(answer.unprocessedItems()).isEmpty();
        assertThat(dynamoDb.batchGetItem(b -> b.requestItems(Map.of("bookings",
                KeysAndAttributes.builder()
                        .keys(Map.of("bookingId", text("b-1")), Map.of("bookingId", text("no"))).build())))
                .responses().get("bookings")).hasSize(1);
    }

    @Test
    void an_operation_that_is_not_there_is_refused_by_its_name() {
        assertThatThrownBy(() -> dynamoDb.executeStatement(b -> b.statement("SELECT * FROM bookings")))
                .isInstanceOf(DynamoDbException.class).hasMessageContaining("dynamodb:ExecuteStatement");
    }

    private static WriteRequest write(String id) {
        return WriteRequest.builder().putRequest(p -> p.item(booking(id, "alice", "1"))).build();
    }

    private static TransactWriteItem put(String id) {
        return TransactWriteItem.builder().put(Put.builder().tableName("bookings").item(booking(id, "alice", "1"))
                .conditionExpression("attribute_not_exists(bookingId)").build()).build();
    }

    private static Map<String, AttributeValue> booking(String id, String customer, String createdAt) {
        return Map.of("bookingId", text(id), "customer", text(customer), "createdAt", text(createdAt));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
