package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {

    private final DynamoDb dynamoDb = new DynamoDb();

    @BeforeEach
    void createTables() {
        dynamoDb.createTable("one");
        dynamoDb.createTable("two");
    }

    @Test
    void writes_go_to_several_tables() {
        assertJson(dynamoDb.call("BatchWriteItem", "{'RequestItems':{'one':[" + put(1) + "," + put(2) + "],'two':["
                + put(3) + "]},'ReturnConsumedCapacity':'TOTAL'}"), """
                        {'UnprocessedItems':{},'ConsumedCapacity':[{'CapacityUnits':2.0,'TableName':'one'},
                                                                   {'CapacityUnits':1.0,'TableName':'two'}]}""");
        dynamoDb.call("BatchWriteItem", "{'RequestItems':{'one':[{'DeleteRequest':{'Key':" + key(1) + "}}]}}");
        assertThat(dynamoDb.call("Scan", "{'TableName':'one'}").get("Count").asInt()).isEqualTo(1);
    }

    @Test
    void nothing_is_written_if_one_write_is_malformed() {
        dynamoDb.assertInvalid("BatchWriteItem",
                "{'RequestItems':{'one':[" + put(1) + ",{'PutRequest':{'Item':{'pk':{'S':'a'}}}}]}}",
                "The provided key element does not match the schema");
        dynamoDb.assertInvalid("BatchWriteItem", "{'RequestItems':{'one':[" + put(1) + "," + put(1) + "]}}",
                "Provided list of item keys contains duplicates");
        dynamoDb.assertError("BatchWriteItem",
                "{'RequestItems':{'one':[" + put(1) + "],'nope':[" + put(1) + "]}}", "ResourceNotFoundException",
                "Requested resource not found");
        assertThat(dynamoDb.call("Scan", "{'TableName':'one'}").get("Count").asInt()).isZero();
    }

    @Test
    void a_batch_is_bounded() {
        String writes = IntStream.range(0, 26).mapToObj(BatchTest::put).collect(Collectors.joining(","));
        assertThat(dynamoDb.error("BatchWriteItem", "{'RequestItems':{'one':[" + writes + "]}}").getMessage())
                .endsWith(
                        "Map value must satisfy constraint: [Member must have length less than or equal to 25, Member "
                                + "must have length greater than or equal to 1]");
        String half = IntStream.range(0, 13).mapToObj(BatchTest::put).collect(Collectors.joining(","));
        dynamoDb.assertInvalid("BatchWriteItem",
                "{'RequestItems':{'one':[" + half + "],'two':[" + half + "]}}",
                "Too many items requested for the BatchWriteItem call");
        String keys = IntStream.range(0, 51).mapToObj(BatchTest::key).collect(Collectors.joining(","));
        dynamoDb.assertInvalid("BatchGetItem",
                "{'RequestItems':{'one':{'Keys':[" + keys + "]},'two':{'Keys':[" + keys + "]}}}",
                "Too many items requested for the BatchGetItem call");
    }

    @Test
    void reads_skip_what_is_not_there() {
        dynamoDb.call("BatchWriteItem", "{'RequestItems':{'one':[" + put(1) + "," + put(2) + "]}}");
        assertJson(dynamoDb.call("BatchGetItem", "{'RequestItems':{'one':{'Keys':[" + key(2) + "," + key(7)
                + "],'ProjectionExpression':'#p','ExpressionAttributeNames':{'#p':'pk'}},'two':{'Keys':[" + key(1)
                + "]}}}"), "{'Responses':{'one':[{'pk':{'S':'2'}}],'two':[]},'UnprocessedKeys':{}}");
    }

    @Test
    void what_is_more_than_16_mb_comes_back_unprocessed() {
        String large = "'x':{'S':'" + "x".repeat(399 * 1024) + "'}";
        for (int i = 0; i < 45; i++) {
            dynamoDb.call("PutItem",
                    "{'TableName':'one','Item':{'pk':{'S':'" + i + "'},'sk':{'S':'s'}," + large + "}}");
        }
        String keys = IntStream.range(0, 45).mapToObj(BatchTest::key).collect(Collectors.joining(","));
        JsonNode answer = dynamoDb.call("BatchGetItem",
                "{'RequestItems':{'one':{'ConsistentRead':true,'Keys':[" + keys + "]}}}");
        assertThat(answer.at("/Responses/one")).hasSize(41);
        assertThat(answer.at("/UnprocessedKeys/one/Keys")).hasSize(4);
        assertThat(answer.at("/UnprocessedKeys/one/ConsistentRead").asBoolean()).isTrue();
    }

    private static String put(int id) {
        return "{'PutRequest':{'Item':" + key(id) + "}}";
    }

    private static String key(int id) {
        return "{'pk':{'S':'" + id + "'},'sk':{'S':'s'}}";
    }
}
