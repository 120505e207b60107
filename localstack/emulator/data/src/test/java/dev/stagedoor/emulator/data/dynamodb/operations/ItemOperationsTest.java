package dev.stagedoor.emulator.data.dynamodb.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.assertJson;
import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.parse;
import static org.assertj.core.api.Assertions.assertThat;

/** PutItem, GetItem, UpdateItem and DeleteItem. */
class ItemOperationsTest {

    private static final String KEY = "'Key':{'pk':{'S':'a'},'sk':{'S':'1'}}";

    private final DynamoDb dynamoDb = new DynamoDb();

    @BeforeEach
    void createTable() {
        dynamoDb.createTable("seats");
    }

    @Test
    void a_put_replaces_the_whole_item_and_gives_the_old_one_back() {
        put("'status':{'S':'free'},'row':{'S':'A'}", "");
        assertJson(put("'status':{'S':'sold'}", ",'ReturnValues':'ALL_OLD'"),
                "{'Attributes':{'pk':{'S':'a'},'sk':{'S':'1'},'status':{'S':'free'},'row':{'S':'A'}}}");
        assertJson(get(""), "{'Item':{'pk':{'S':'a'},'sk':{'S':'1'},'status':{'S':'sold'}}}");
    }

    @Test
    void a_read_of_nothing_has_no_item() {
        assertJson(get(""), "{}");
    }

    @Test
    void numbers_come_back_normalized_and_documents_as_they_were() {
        put("'n':{'N':'007.50'},'z':{'N':'-0'},'e':{'N':'1E2'},'m':{'M':{'l':{'L':[{'NULL':true},{'BOOL':false}]}}}",
                "");
        assertThat(get("").get("Item")).isEqualTo(parse("{'pk':{'S':'a'},'sk':{'S':'1'},'n':{'N':'7.5'},'z':{'N':'0'},"
                + "'e':{'N':'100'},'m':{'M':{'l':{'L':[{'NULL':true},{'BOOL':false}]}}}}"));
    }

    @Test
    void a_failed_condition_changes_nothing() {
        put("'status':{'S':'sold'}", "");
        AwsException error = dynamoDb.error("PutItem", "{'TableName':'seats','Item':{'pk':{'S':'a'},'sk':{'S':'1'}},"
                + "'ConditionExpression':'attribute_not_exists(pk)','ReturnValuesOnConditionCheckFailure':'ALL_OLD'}");
        assertThat(error.code()).isEqualTo("ConditionalCheckFailedException");
        assertThat(error).hasMessage("The conditional request failed");
        assertThat(error.members()).isEqualTo(
                parse("{'Item':{'pk':{'S':'a'},'sk':{'S':'1'},'status':{'S':'sold'}}}"));
        assertThat(get("").at("/Item/status/S").asText()).isEqualTo("sold");
    }

    @Test
    void a_failed_condition_on_nothing_has_no_item() {
        assertThat(dynamoDb.error("DeleteItem", "{'TableName':'seats'," + KEY + ",'ConditionExpression':"
                + "'attribute_exists(pk)','ReturnValuesOnConditionCheckFailure':'ALL_OLD'}").members()).isEmpty();
    }

    @Test
    void an_update_makes_the_item_where_there_is_none() {
        assertJson(update("SET hits = if_not_exists(hits, :zero) + :one", "':zero':{'N':'0'},':one':{'N':'1'}",
                "ALL_NEW"), "{'Attributes':{'pk':{'S':'a'},'sk':{'S':'1'},'hits':{'N':'1'}}}");
        assertJson(dynamoDb.call("UpdateItem", "{'TableName':'seats','Key':{'pk':{'S':'b'},'sk':{'S':'1'}}}"), "{}");
        assertThat(dynamoDb.call("Scan", "{'TableName':'seats'}").get("Count").asInt()).isEqualTo(2);
    }

    @Test
    void an_update_gives_back_what_was_asked_for() {
        put("'a':{'N':'1'},'b':{'N':'2'}", "");
        assertJson(update("SET a = :v", "':v':{'N':'5'}", "UPDATED_OLD"), "{'Attributes':{'a':{'N':'1'}}}");
        assertJson(update("SET a = :v", "':v':{'N':'6'}", "UPDATED_NEW"), "{'Attributes':{'a':{'N':'6'}}}");
        assertJson(update("SET a = :v", "':v':{'N':'7'}", "ALL_OLD"),
                "{'Attributes':{'pk':{'S':'a'},'sk':{'S':'1'},'a':{'N':'6'},'b':{'N':'2'}}}");
        assertJson(update("SET a = :v", "':v':{'N':'8'}", "NONE"), "{}");
    }

    @Test
    void a_deletion_is_no_error_where_there_is_nothing() {
        assertJson(dynamoDb.call("DeleteItem", "{'TableName':'seats'," + KEY + ",'ReturnValues':'ALL_OLD'}"), "{}");
        put("", "");
        assertJson(dynamoDb.call("DeleteItem", "{'TableName':'seats'," + KEY + ",'ReturnValues':'ALL_OLD'}"),
                "{'Attributes':{'pk':{'S':'a'},'sk':{'S':'1'}}}");
        assertJson(get(""), "{}");
    }

    @Test
    void a_projection_shows_parts() {
        put("'m':{'M':{'a':{'N':'1'},'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'}]}}},'x':{'S':'y'}", "");
        assertJson(get(",'ProjectionExpression':'#m.l[2], #m.l[0], nope','ExpressionAttributeNames':{'#m':'m'}"),
                "{'Item':{'m':{'M':{'l':{'L':[{'N':'0'},{'N':'2'}]}}}}}");
    }

    @Test
    void capacity_is_counted_by_size() {
        put("'x':{'S':'" + "x".repeat(5000) + "'}", "");
        assertJson(get(",'ReturnConsumedCapacity':'TOTAL'").get("ConsumedCapacity"),
                "{'CapacityUnits':1.0,'TableName':'seats'}");
        assertJson(get(",'ConsistentRead':true,'ReturnConsumedCapacity':'INDEXES'").get("ConsumedCapacity"),
                "{'CapacityUnits':2.0,'TableName':'seats','Table':{'CapacityUnits':2.0}}");
        assertJson(put("", ",'ReturnConsumedCapacity':'TOTAL'").get("ConsumedCapacity"),
                "{'CapacityUnits':5.0,'TableName':'seats'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'pk':{'S':'a'} | One or more parameter values were invalid: Missing the key sk in the item",
            "'pk':{'N':'1'},'sk':{'S':'1'} | One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N",
            "'pk':{'S':''},'sk':{'S':'1'} | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{} | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'S':'a','N':'1'} | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'NULL':false} | One or more parameter values were invalid: Null attribute value types must have the value of true",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'SS':[]} | One or more parameter values were invalid: An string set  may not be empty",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'SS':['a','a']} | One or more parameter values were invalid: Input collection [a, a] contains duplicates.",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'NS':['1','1.0']} | Input collection contains duplicates",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'N':'one'} | The parameter cannot be converted to a numeric value: one"})
    void an_item_that_breaks_a_rule_is_refused_with_dynamodbs_text(String attributes, String message) {
        dynamoDb.assertInvalid("PutItem", "{'TableName':'seats','Item':{" + attributes + "}}", message);
        assertThat(dynamoDb.call("Scan", "{'TableName':'seats'}").get("Count").asInt()).isZero();
    }

    @Test
    void an_item_has_at_most_400_kb() {
        // 4 bytes of names, 2 of keys, 1 of the name: the rest is the value.
        int most = 400 * 1024 - 7;
        put("'x':{'S':'" + "x".repeat(most) + "'}", "");
        dynamoDb.assertInvalid("PutItem", "{'TableName':'seats','Item':{'pk':{'S':'a'},'sk':{'S':'1'},'x':{'S':'"
                + "x".repeat(most + 1) + "'}}}", "Item size has exceeded the maximum allowed size");
        dynamoDb.assertInvalid("UpdateItem", "{'TableName':'seats'," + KEY + ",'UpdateExpression':'SET y = :y',"
                + "'ExpressionAttributeValues':{':y':{'BOOL':true}}}",
                "Item size to update has exceeded the maximum allowed size");
    }

    @Test
    void values_have_at_most_32_levels() {
        put("'x':" + "{'L':[".repeat(32) + "{'S':'deep'}" + "]}".repeat(32), "");
        dynamoDb.assertInvalid("PutItem", "{'TableName':'seats','Item':{'pk':{'S':'a'},'sk':{'S':'1'},'x':"
                + "{'L':[".repeat(33) + "{'S':'too deep'}" + "]}".repeat(33) + "}}",
                "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond "
                        + "supported limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'pk':{'S':'a'}", "'pk':{'S':'a'},'sk':{'N':'1'}",
            "'pk':{'S':'a'},'sk':{'S':'1'},'x':{'S':'1'}",
            "'pk':{'S':'a'},'other':{'S':'1'}"})
    void a_key_has_exactly_the_attributes_of_the_schema(String key) {
        for (String operation : new String[]{"GetItem", "DeleteItem", "UpdateItem"}) {
            dynamoDb.assertInvalid(operation, "{'TableName':'seats','Key':{" + key + "}}",
                    "The provided key element does not match the schema");
        }
    }

    @Test
    void keys_are_bounded_in_size() {
        dynamoDb.assertInvalid("GetItem",
                "{'TableName':'seats','Key':{'pk':{'S':'" + "x".repeat(2049) + "'},'sk':{'S':'1'}}}",
                "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes");
        dynamoDb.assertInvalid("GetItem",
                "{'TableName':'seats','Key':{'pk':{'S':'a'},'sk':{'S':'" + "é".repeat(513) + "'}}}",
                "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit "
                        + "of 1024 bytes");
    }

    @Test
    void legacy_and_unknown_parameters_are_refused_by_name() {
        dynamoDb.assertInvalid("GetItem", "{'TableName':'seats'," + KEY + ",'AttributesToGet':['a']}",
                "The Stagedoor emulator's DynamoDB does not implement the legacy parameter AttributesToGet: use an "
                        + "expression.");
        dynamoDb.assertInvalid("PutItem", "{'TableName':'seats','Item':{},'Frobnicate':1}",
                "The Stagedoor emulator's DynamoDB does not implement the parameter Frobnicate.");
    }

    @Test
    void wrong_json_types_are_serialization_errors() {
        dynamoDb.assertError("PutItem", "{'TableName':'seats','Item':{'pk':{'S':1}}}", "SerializationException",
                "NUMBER_VALUE cannot be converted to String");
        dynamoDb.assertError("PutItem", "{'TableName':'seats','Item':{'pk':'a'}}", "SerializationException",
                "Unexpected value type in payload");
        dynamoDb.assertError("PutItem", "{'TableName':'seats','Item':{'pk':{'B':'abc'}}}", "SerializationException",
                "Base64 encoded length is expected a multiple of 4 bytes but found: 3");
    }

    @Test
    void a_table_may_be_named_by_its_arn() {
        put("", "");
        assertThat(dynamoDb.call("GetItem",
                "{'TableName':'arn:aws:dynamodb:us-east-1:000000000000:table/seats'," + KEY + "}").has("Item"))
                .isTrue();
    }

    private JsonNode put(String attributes, String more) {
        String separator = attributes.isEmpty() ? "" : ",";
        return dynamoDb.call("PutItem", "{'TableName':'seats','Item':{'pk':{'S':'a'},'sk':{'S':'1'}" + separator
                + attributes + "}" + more + "}");
    }

    private JsonNode get(String more) {
        return dynamoDb.call("GetItem", "{'TableName':'seats'," + KEY + more + "}");
    }

    private JsonNode update(String expression, String values, String returned) {
        return dynamoDb.call("UpdateItem", "{'TableName':'seats'," + KEY + ",'UpdateExpression':'" + expression
                + "','ExpressionAttributeValues':{" + values + "},'ReturnValues':'" + returned + "'}");
    }
}
