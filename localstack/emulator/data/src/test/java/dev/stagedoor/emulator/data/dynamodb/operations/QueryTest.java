package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

class QueryTest {

    private final DynamoDb dynamoDb = new DynamoDb();

    @BeforeEach
    void createTable() {
        dynamoDb.call("CreateTable",
                """
                        {'TableName':'bookings','BillingMode':'PAY_PER_REQUEST',
                         'AttributeDefinitions':[{'AttributeName':'pk','AttributeType':'S'},{'AttributeName':'n','AttributeType':'N'},
                           {'AttributeName':'g','AttributeType':'S'},{'AttributeName':'l','AttributeType':'N'}],
                         'KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},{'AttributeName':'n','KeyType':'RANGE'}],
                         'GlobalSecondaryIndexes':[{'IndexName':'byG','KeySchema':[{'AttributeName':'g','KeyType':'HASH'}],
                            'Projection':{'ProjectionType':'KEYS_ONLY'}}],
                         'LocalSecondaryIndexes':[{'IndexName':'byL','KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},
                            {'AttributeName':'l','KeyType':'RANGE'}],
                            'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['x']}}]}""");
        for (int i = -3; i <= 12; i++) {
            put("a", i, (i % 2 == 0 ? ",'g':{'S':'even'}" : "") + (i > 8 ? ",'l':{'N':'" + (100 - i) + "'}" : ""));
        }
        put("b", 1, "");
    }

    private void put(String pk, int n, String more) {
        dynamoDb.call("PutItem", "{'TableName':'bookings','Item':{'pk':{'S':'" + pk + "'},'n':{'N':'" + n
                + "'},'x':{'S':'x'},'y':{'S':'y'}" + more + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"n = :v | 2", "n < :v | -3,-2,-1,0,1",
            "n <= :v | -3,-2,-1,0,1,2",
            "n > :w | 10,11,12", "n >= :w | 9,10,11,12", "n BETWEEN :v AND :w | 2,3,4,5,6,7,8,9", ":w < n | 10,11,12"})
    void a_key_condition_names_a_range_in_numeric_order(String condition, String expected) {
        List<String> found = numbers(query("pk = :p AND " + condition, condition, ""));
        assertThat(String.join(",", found)).isEqualTo(expected);
        Collections.reverse(found);
        assertThat(numbers(query("pk = :p AND " + condition, condition, ",'ScanIndexForward':false"))).isEqualTo(found);
    }

    @Test
    void pages_follow_each_other_in_both_directions() {
        for (String forward : new String[]{"true", "false"}) {
            List<String> all = new ArrayList<>();
            String start = "";
            do {
                JsonNode page = query("pk = :p", "", ",'Limit':3,'ScanIndexForward':" + forward + start);
                assertThat(page.get("ScannedCount").asInt()).isLessThanOrEqualTo(3);
                all.addAll(numbers(page));
                start = page.has("LastEvaluatedKey") ? ",'ExclusiveStartKey':" + page.get("LastEvaluatedKey") : null;
            } while (start != null);
            assertThat(all).hasSize(16).doesNotHaveDuplicates();
            assertThat(all.get(0)).isEqualTo(forward.equals("true") ? "-3" : "12");
        }
    }

    @Test
    void a_limit_that_is_just_reached_has_a_last_key() {
        assertThat(query("pk = :p", "", ",'Limit':16").has("LastEvaluatedKey")).isTrue();
        assertThat(query("pk = :p", "", ",'Limit':17").has("LastEvaluatedKey")).isFalse();
    }

    @Test
    void a_filter_works_on_what_was_read() {
        JsonNode page = dynamoDb.call("Query", "{'TableName':'bookings','KeyConditionExpression':'pk = :p','Limit':6,"
                + "'FilterExpression':'g = :g','ExpressionAttributeValues':{':p':{'S':'a'},':g':{'S':'even'}}}");
        assertThat(numbers(page)).containsExactly("-2", "0", "2");
        assertThat(page.get("Count").asInt()).isEqualTo(3);
        assertThat(page.get("ScannedCount").asInt()).isEqualTo(6);
        assertJson(page.get("LastEvaluatedKey"), "{'pk':{'S':'a'},'n':{'N':'2'}}");
    }

    @Test
    void a_page_ends_at_one_megabyte() {
        String large = ",'blob':{'S':'" + "x".repeat(300 * 1024) + "'}";
        for (int i = 0; i < 6; i++) {
            put("large", i, large);
        }
        JsonNode page = dynamoDb.call("Query", "{'TableName':'bookings','KeyConditionExpression':'pk = :p',"
                + "'ExpressionAttributeValues':{':p':{'S':'large'}}}");
        assertThat(numbers(page)).containsExactly("0", "1", "2", "3");
        assertJson(page.get("LastEvaluatedKey"), "{'pk':{'S':'large'},'n':{'N':'3'}}");
    }

    @Test
    void a_global_index_is_sparse_and_carries_what_it_projects() {
        JsonNode page = queryIndex("byG", "g = :v", "'S':'even'", ",'Limit':1");
        assertJson(page.get("Items").get(0), "{'pk':{'S':'a'},'n':{'N':'-2'},'g':{'S':'even'}}");
        assertJson(page.get("LastEvaluatedKey"), "{'pk':{'S':'a'},'n':{'N':'-2'},'g':{'S':'even'}}");
        assertThat(queryIndex("byG", "g = :v", "'S':'even'", "").get("Count").asInt()).isEqualTo(8);
        dynamoDb.call("UpdateItem", "{'TableName':'bookings','Key':{'pk':{'S':'a'},'n':{'N':'2'}},"
                + "'UpdateExpression':'REMOVE g'}");
        assertThat(queryIndex("byG", "g = :v", "'S':'even'", "").get("Count").asInt()).isEqualTo(7);
    }

    @Test
    void a_global_index_gives_neither_consistent_reads_nor_what_it_does_not_carry() {
        String query = "{'TableName':'bookings','IndexName':'byG','KeyConditionExpression':'g = :v',"
                + "'ExpressionAttributeValues':{':v':{'S':'even'}}%s}";
        dynamoDb.assertInvalid("Query", query.formatted(",'ConsistentRead':true"),
                "Consistent reads are not supported on global secondary indexes");
        dynamoDb.assertInvalid("Query", query.formatted(",'Select':'ALL_ATTRIBUTES'"),
                "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global "
                        + "secondary index byG because its projection type is not ALL");
        dynamoDb.assertInvalid("Query", query.formatted(",'ProjectionExpression':'pk, y'"),
                "One or more parameter values were invalid: Global secondary index byG does not project [y]");
    }

    @Test
    void a_local_index_fetches_from_the_table_what_it_does_not_carry() {
        String condition = "pk = :v";
        assertThat(numbers(queryIndex("byL", condition, "'S':'a'", ""))).containsExactly("12", "11", "10", "9");
        assertThat(queryIndex("byL", condition, "'S':'a'", "").at("/Items/0").has("y")).isFalse();
        assertThat(queryIndex("byL", condition, "'S':'a'", ",'Select':'ALL_ATTRIBUTES'").at("/Items/0/y/S").asText())
                .isEqualTo("y");
        assertJson(
                queryIndex("byL", condition, "'S':'a'", ",'ProjectionExpression':'y','ConsistentRead':true,'Limit':1,"
                        + "'ReturnConsumedCapacity':'INDEXES'").get("ConsumedCapacity"),
                "{'CapacityUnits':2.0,'TableName':'bookings','Table':{'CapacityUnits':1.0},"
                        + "'LocalSecondaryIndexes':{'byL':{'CapacityUnits':1.0}}}");
    }

    @Test
    void count_counts_without_items() {
        JsonNode page = query("pk = :p", "", ",'Select':'COUNT'");
        assertThat(page.has("Items")).isFalse();
        assertThat(page.get("Count").asInt()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"n = :n | Query condition missed key schema element: pk",
            "pk > :p | Query key condition not supported",
            "pk = :p AND x = :p | Query condition missed key schema element: n",
            "pk = :n | One or more parameter values were invalid: Condition parameter type does not match schema type",
            "pk = :p OR n = :n | Invalid operator used in KeyConditionExpression: OR",
            "pk = :p AND n <> :n | Invalid operator used in KeyConditionExpression: <>",
            "pk = :p AND contains(x, :p) | Invalid operator used in KeyConditionExpression: contains",
            "pk = :p AND n IN (:n) | Invalid operator used in KeyConditionExpression: IN",
            "pk = :p AND size(x) = :n | KeyConditionExpressions cannot contain nested operations",
            "pk = :p AND pk = :p | KeyConditionExpressions must only contain one condition per key",
            "pk = :p AND n.a = :n | KeyConditionExpressions cannot have conditions on nested attributes",
            ":p = :p | Invalid condition in KeyConditionExpression: No key attribute specified",
            "pk = :p AND n = :n AND x = :n | Conditions can be of length 1 or 2 only"})
    void a_key_condition_that_is_none_is_refused(String condition, String message) {
        StringBuilder values = new StringBuilder();
        if (condition.contains(":p")) {
            values.append("':p':{'S':'a'}");
        }
        if (condition.contains(":n")) {
            values.append(values.isEmpty() ? "" : ",").append("':n':{'N':'1'}");
        }
        dynamoDb.assertInvalid("Query", "{'TableName':'bookings','KeyConditionExpression':'" + condition
                + "','ExpressionAttributeValues':{" + values + "}}", message);
    }

    @Test
    void a_filter_may_not_name_the_key() {
        dynamoDb.assertInvalid("Query", "{'TableName':'bookings','KeyConditionExpression':'pk = :p',"
                + "'FilterExpression':'n = :p','ExpressionAttributeValues':{':p':{'S':'a'}}}",
                "Filter Expression can only contain non-primary key attributes: Primary key attribute: n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'pk':{'S':'a'} | The provided starting key is invalid",
            "'pk':{'S':'b'},'n':{'N':'1'} | The provided starting key is outside query boundaries based on provided conditions",
            "'pk':{'S':'a'},'n':{'S':'1'} | The provided key element does not match the schema"})
    void a_starting_key_is_one_that_the_query_could_have_given(String key, String message) {
        dynamoDb.assertInvalid("Query",
                "{'TableName':'bookings','KeyConditionExpression':'pk = :p','ExclusiveStartKey':{"
                        + key + "},'ExpressionAttributeValues':{':p':{'S':'a'}}}",
                message);
    }

    private JsonNode query(String condition, String usedIn, String more) {
        String v = usedIn.contains(":v") ? ",':v':{'N':'2'}" : "";
        String w = usedIn.contains(":w") ? ",':w':{'N':'9'}" : "";
        return dynamoDb.call("Query", "{'TableName':'bookings','KeyConditionExpression':'" + condition
                + "','ExpressionAttributeValues':{':p':{'S':'a'}" + v + w + "}" + more + "}");
    }

    private JsonNode queryIndex(String index, String condition, String value, String more) {
        return dynamoDb.call("Query", "{'TableName':'bookings','IndexName':'" + index + "','KeyConditionExpression':'"
                + condition + "','ExpressionAttributeValues':{':v':{" + value + "}}" + more + "}");
    }

    private static List<String> numbers(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.get("Items").forEach(item -> numbers.add(item.at("/n/N").asText()));
        return numbers;
    }
}
