package dev.stagedoor.emulator.data.dynamodb.operations;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import dev.stagedoor.emulator.data.dynamodb.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.assertJson;
import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.parse;
import static org.assertj.core.api.Assertions.assertThat;

class TransactionTest {

    private final MovableClock clock = new MovableClock();
    private final DynamoDb dynamoDb = new DynamoDb(clock);

    @BeforeEach
    void createTables() {
        dynamoDb.createTable("seats");
        dynamoDb.createTable("bookings");
    }

    @Test
    void all_of_it_happens() {
        put("seats", "A1");
        put("seats", "A2");
        assertJson(transact("""
                {'Update':{'TableName':'seats','Key':%s,'UpdateExpression':'SET sold = :t',
                           'ConditionExpression':'attribute_not_exists(sold)',
                           'ExpressionAttributeValues':{':t':{'BOOL':true}}}},
                {'Put':{'TableName':'bookings','Item':%s}},
                {'Delete':{'TableName':'seats','Key':%s}},
                {'ConditionCheck':{'TableName':'bookings','Key':%s,'ConditionExpression':'attribute_not_exists(pk)'}}
                """.formatted(key("A1"), key("b-1"), key("A2"), key("b-2")), ""), "{}");
        assertThat(get("seats", "A1").at("/Item/sold/BOOL").asBoolean()).isTrue();
        assertThat(get("bookings", "b-1").has("Item")).isTrue();
        assertThat(get("seats", "A2").has("Item")).isFalse();
        assertThat(get("bookings", "b-2").has("Item")).isFalse();
    }

    @Test
    void none_of_it_happens_if_a_condition_fails_and_the_reasons_are_in_the_order_of_the_items() {
        put("seats", "A1");
        AwsException error = transactError("""
                {'Put':{'TableName':'bookings','Item':%s}},
                {'Put':{'TableName':'seats','Item':%s,'ConditionExpression':'attribute_not_exists(pk)',
                        'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}},
                {'Update':{'TableName':'seats','Key':%s,'UpdateExpression':'SET pk2 = nope'}}
                """.formatted(key("b-1"), key("A1"), key("A2")), "");
        assertThat(error.code()).isEqualTo("TransactionCanceledException");
        assertThat(error).hasMessage("Transaction cancelled, please refer cancellation reasons for specific reasons "
                + "[None, ConditionalCheckFailed, ValidationError]");
        assertThat(error.members()).isEqualTo(parse("""
                {'CancellationReasons':[{'Code':'None'},
                  {'Code':'ConditionalCheckFailed','Message':'The conditional request failed','Item':%s},
                  {'Code':'ValidationError',
                   'Message':'The provided expression refers to an attribute that does not exist in the item'}]}
                """.formatted(key("A1"))));
        assertThat(get("bookings", "b-1").has("Item")).isFalse();
    }

    @Test
    void an_item_is_in_a_transaction_once() {
        assertThat(transactError("{'Put':{'TableName':'seats','Item':%s}},{'Delete':{'TableName':'seats','Key':%s}}"
                .formatted(key("A1"), key("A1")), "").getMessage())
                .isEqualTo("Transaction request cannot include multiple operations on one item");
    }

    @Test
    void the_same_request_with_the_same_token_happens_once() {
        put("seats", "A1");
        String increment = "{'Update':{'TableName':'seats','Key':%s,'UpdateExpression':'ADD n :one',"
                .formatted(key("A1")) + "'ExpressionAttributeValues':{':one':{'N':'1'}}}}";
        transact(increment, ",'ClientRequestToken':'token-1'");
        transact(increment, ",'ClientRequestToken':'token-1'");
        assertThat(get("seats", "A1").at("/Item/n/N").asText()).isEqualTo("1");
        assertThat(transactError("{'Put':{'TableName':'seats','Item':%s}}".formatted(key("A9")),
                ",'ClientRequestToken':'token-1'").code()).isEqualTo("IdempotentParameterMismatchException");
        clock.advance(Duration.ofMinutes(10));
        transact(increment, ",'ClientRequestToken':'token-1'");
        assertThat(get("seats", "A1").at("/Item/n/N").asText()).isEqualTo("2");
    }

    @Test
    void a_cancelled_transaction_may_be_tried_again_with_its_token() {
        String guarded = "{'Put':{'TableName':'bookings','Item':%s}},{'ConditionCheck':{'TableName':'seats','Key':%s,"
                .formatted(key("b-1"), key("A1")) + "'ConditionExpression':'attribute_exists(pk)'}}";
        assertThat(transactError(guarded, ",'ClientRequestToken':'token-1'").code())
                .isEqualTo("TransactionCanceledException");
        put("seats", "A1");
        transact(guarded, ",'ClientRequestToken':'token-1'");
        assertThat(get("bookings", "b-1").has("Item")).isTrue();
    }

    @Test
    void a_transaction_is_bounded() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "{'Put':{'TableName':'seats','Item':%s}}".formatted(key("s" + i)))
                .collect(Collectors.joining(","));
        assertThat(transactError(many, "").getMessage())
                .endsWith("Member must have length less than or equal to 100");
        assertThat(transactError("{'Put':{'TableName':'seats','Item':%s},'Delete':{'TableName':'seats','Key':%s}}"
                .formatted(key("a"), key("b")), "").getMessage())
                .isEqualTo("TransactItems can only contain one of Check, Put, Update or Delete");
    }

    @Test
    void a_malformed_expression_is_an_error_of_the_request() {
        assertThat(transactError("{'Delete':{'TableName':'seats','Key':%s,'ConditionExpression':'a ='}}"
                .formatted(key("a")), "").code()).isEqualTo("ValidationException");
        assertThat(transactError("{'Put':{'TableName':'nope','Item':%s}}".formatted(key("a")), "").code())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void reads_are_of_one_moment_and_in_the_order_of_the_request() {
        put("seats", "A1");
        assertJson(dynamoDb.call("TransactGetItems", """
                {'TransactItems':[{'Get':{'TableName':'bookings','Key':%s}},
                                  {'Get':{'TableName':'seats','Key':%s,'ProjectionExpression':'pk'}}],
                 'ReturnConsumedCapacity':'TOTAL'}""".formatted(key("b-1"), key("A1"))), """
                {'Responses':[{},{'Item':{'pk':{'S':'A1'}}}],'ConsumedCapacity':[
                  {'CapacityUnits':2.0,'ReadCapacityUnits':2.0,'TableName':'bookings'},
                  {'CapacityUnits':2.0,'ReadCapacityUnits':2.0,'TableName':'seats'}]}""");
    }

    private void put(String table, String pk) {
        dynamoDb.call("PutItem", "{'TableName':'" + table + "','Item':" + key(pk) + "}");
    }

    private JsonNode get(String table, String pk) {
        return dynamoDb.call("GetItem", "{'TableName':'" + table + "','Key':" + key(pk) + "}");
    }

    private JsonNode transact(String items, String more) {
        return dynamoDb.call("TransactWriteItems", "{'TransactItems':[" + items + "]" + more + "}");
    }

    private AwsException transactError(String items, String more) {
        return dynamoDb.error("TransactWriteItems", "{'TransactItems':[" + items + "]" + more + "}");
    }

    private static String key(String pk) {
        return "{'pk':{'S':'" + pk + "'},'sk':{'S':'s'}}";
    }
}
