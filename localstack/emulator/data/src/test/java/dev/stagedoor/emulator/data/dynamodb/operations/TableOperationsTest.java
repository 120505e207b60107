package dev.stagedoor.emulator.data.dynamodb.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

class TableOperationsTest {

    private static final String SEATS = """
            {'TableName':'seats','BillingMode':'PAY_PER_REQUEST',
             'AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'},{'AttributeName':'s','AttributeType':'N'}],
             'KeySchema':[{'AttributeName':'p','KeyType':'HASH'},{'AttributeName':'s','KeyType':'RANGE'}]%s}
            """;

    private final DynamoDb dynamoDb = new DynamoDb();

    @Test
    void a_table_is_described_as_it_was_created() {
        JsonNode created = dynamoDb.call("CreateTable", SEATS.formatted(
                ",'LocalSecondaryIndexes':[{'IndexName':'byRow','KeySchema':[{'AttributeName':'p','KeyType':'HASH'},"
                        + "{'AttributeName':'s','KeyType':'RANGE'}],"
                        + "'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['row']}}]"
                        + ",'DeletionProtectionEnabled':true,'SSESpecification':{'Enabled':true}"));
        assertThat(created.at("/TableDescription/TableStatus").asText()).isEqualTo("CREATING");
        JsonNode table = dynamoDb.call("DescribeTable", "{'TableName':'seats'}").get("Table");
        assertThat(table.get("TableStatus").asText()).isEqualTo("ACTIVE");
        assertThat(table.get("TableArn").asText()).isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/seats");
        assertThat(table.get("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(table.at("/SSEDescription/Status").asText()).isEqualTo("ENABLED");
        assertThat(table.at("/BillingModeSummary/BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(table.at("/LocalSecondaryIndexes/0/IndexArn").asText())
                .isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/seats/index/byRow");
        assertThat(table.at("/LocalSecondaryIndexes/0/Projection/NonKeyAttributes/0").asText()).isEqualTo("row");
    }

    @Test
    void counts_and_sizes_are_those_of_the_moment() {
        dynamoDb.call("CreateTable", SEATS.formatted(""));
        dynamoDb.call("PutItem", "{'TableName':'seats','Item':{'p':{'S':'abc'},'s':{'N':'1'}}}");
        JsonNode table = dynamoDb.call("DescribeTable", "{'TableName':'seats'}").get("Table");
        assertThat(table.get("ItemCount").asInt()).isEqualTo(1);
        assertThat(table.get("TableSizeBytes").asInt()).isEqualTo(1 + 3 + 1 + 2);
    }

    @Test
    void a_name_is_taken_once() {
        dynamoDb.call("CreateTable", SEATS.formatted(""));
        dynamoDb.assertError("CreateTable", SEATS.formatted(""), "ResourceInUseException",
                "Table already exists: seats");
    }

    @Test
    void a_deleted_table_is_gone_and_may_be_made_again_empty() {
        dynamoDb.call("CreateTable", SEATS.formatted(""));
        dynamoDb.call("PutItem", "{'TableName':'seats','Item':{'p':{'S':'a'},'s':{'N':'1'}}}");
        dynamoDb.call("DeleteTable", "{'TableName':'seats'}");
        dynamoDb.assertError("DescribeTable", "{'TableName':'seats'}", "ResourceNotFoundException",
                "Requested resource not found: Table: seats not found");
        dynamoDb.assertError("Scan", "{'TableName':'seats'}", "ResourceNotFoundException",
                "Requested resource not found");
        dynamoDb.call("CreateTable", SEATS.formatted(""));
        assertThat(dynamoDb.call("Scan", "{'TableName':'seats'}").get("Count").asInt()).isZero();
    }

    @Test
    void deletion_protection_protects_until_it_is_taken_away() {
        dynamoDb.call("CreateTable", SEATS.formatted(",'DeletionProtectionEnabled':true"));
        dynamoDb.assertInvalid("DeleteTable", "{'TableName':'seats'}", "Resource cannot be deleted as it is currently "
                + "protected against deletion. Disable deletion protection first.");
        dynamoDb.call("UpdateTable", "{'TableName':'seats','DeletionProtectionEnabled':false}");
        dynamoDb.call("DeleteTable", "{'TableName':'seats'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"StreamSpecification':{'StreamEnabled':true} | streams (StreamSpecification)",
            "SSESpecification':{'Enabled':true,'KMSMasterKeyId':'k'} | the parameter KMSMasterKeyId",
            "OnDemandThroughput':{} | the parameter OnDemandThroughput",
            "ResourcePolicy':'{}' | the parameter ResourcePolicy"})
    void what_a_table_cannot_have_here_is_refused_by_name(String member, String what) {
        dynamoDb.assertInvalid("CreateTable", SEATS.formatted(",'" + member),
                "The Stagedoor emulator's DynamoDB does not implement " + what + ".");
        dynamoDb.assertError("DescribeTable", "{'TableName':'seats'}", "ResourceNotFoundException",
                "Requested resource not found: Table: seats not found");
    }

    @Test
    void names_are_listed_in_pages() {
        for (String name : new String[]{"ccc", "aaa", "bbb"}) {
            dynamoDb.createTable(name);
        }
        assertJson(dynamoDb.call("ListTables", "{'Limit':2}"),
                "{'TableNames':['aaa','bbb'],'LastEvaluatedTableName':'bbb'}");
        assertJson(dynamoDb.call("ListTables", "{'ExclusiveStartTableName':'bbb'}"), "{'TableNames':['ccc']}");
    }

    @Test
    void a_global_index_is_created_with_what_is_there_and_deleted() {
        dynamoDb.createTable("shows");
        dynamoDb.call("PutItem", "{'TableName':'shows','Item':{'pk':{'S':'a'},'sk':{'S':'1'},'kind':{'S':'show'}}}");
        dynamoDb.call("PutItem", "{'TableName':'shows','Item':{'pk':{'S':'b'},'sk':{'S':'1'},'kind':{'N':'1'}}}");
        dynamoDb.call("PutItem", "{'TableName':'shows','Item':{'pk':{'S':'c'},'sk':{'S':'1'}}}");
        dynamoDb.call("DeleteItem", "{'TableName':'shows','Key':{'pk':{'S':'b'},'sk':{'S':'1'}}}");
        dynamoDb.call("UpdateTable",
                """
                        {'TableName':'shows','AttributeDefinitions':[{'AttributeName':'kind','AttributeType':'S'}],
                         'GlobalSecondaryIndexUpdates':[{'Create':{'IndexName':'byKind',
                           'KeySchema':[{'AttributeName':'kind','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'}}}]}""");
        String query = "{'TableName':'shows','IndexName':'byKind','KeyConditionExpression':'kind = :k',"
                + "'ExpressionAttributeValues':{':k':{'S':'show'}},'Select':'COUNT'}";
        assertThat(dynamoDb.call("Query", query).get("Count").asInt()).isEqualTo(1);
        dynamoDb.assertInvalid("PutItem",
                "{'TableName':'shows','Item':{'pk':{'S':'b'},'sk':{'S':'1'},'kind':{'N':'1'}}}",
                "One or more parameter values were invalid: Type mismatch for Index Key kind Expected: S Actual: N "
                        + "IndexName: byKind");
        dynamoDb.call("UpdateTable",
                "{'TableName':'shows','GlobalSecondaryIndexUpdates':[{'Delete':{'IndexName':'byKind'}}]}");
        dynamoDb.assertInvalid("Query", query, "The table does not have the specified index: byKind");
        assertThat(dynamoDb.call("DescribeTable", "{'TableName':'shows'}").at("/Table/AttributeDefinitions"))
                .hasSize(2);
    }

    @Test
    void tags_are_recorded() {
        dynamoDb.call("CreateTable", SEATS.formatted(",'Tags':[{'Key':'project','Value':'stagedoor'}]"));
        String arn = "'ResourceArn':'arn:aws:dynamodb:us-east-1:000000000000:table/seats'";
        dynamoDb.call("TagResource", "{" + arn + ",'Tags':[{'Key':'a','Value':'b'}]}");
        dynamoDb.call("UntagResource", "{" + arn + ",'TagKeys':['project']}");
        assertJson(dynamoDb.call("ListTagsOfResource", "{" + arn + "}"), "{'Tags':[{'Key':'a','Value':'b'}]}");
    }

    @Test
    void point_in_time_recovery_is_recorded() {
        dynamoDb.createTable("seats");
        dynamoDb.call("UpdateContinuousBackups", "{'TableName':'seats',"
                + "'PointInTimeRecoverySpecification':{'PointInTimeRecoveryEnabled':true}}");
        assertThat(dynamoDb.call("DescribeContinuousBackups", "{'TableName':'seats'}").at(
                "/ContinuousBackupsDescription/PointInTimeRecoveryDescription/PointInTimeRecoveryStatus").asText())
                .isEqualTo("ENABLED");
    }

    @Test
    void provisioned_capacity_is_recorded_by_dynamodbs_rules() {
        dynamoDb.assertInvalid("CreateTable", SEATS.formatted("").replace("PAY_PER_REQUEST", "PROVISIONED"),
                "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be "
                        + "specified when BillingMode is PROVISIONED");
        dynamoDb.call("CreateTable", SEATS.formatted(""));
        dynamoDb.call("UpdateTable", "{'TableName':'seats','BillingMode':'PROVISIONED',"
                + "'ProvisionedThroughput':{'ReadCapacityUnits':5,'WriteCapacityUnits':2}}");
        JsonNode table = dynamoDb.call("DescribeTable", "{'TableName':'seats'}").get("Table");
        assertThat(table.at("/ProvisionedThroughput/ReadCapacityUnits").asInt()).isEqualTo(5);
        assertThat(table.has("BillingModeSummary")).isFalse();
    }
}
