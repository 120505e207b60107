package dev.stagedoor.emulator.data.dynamodb.operations;

import java.time.Duration;

import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import dev.stagedoor.emulator.data.dynamodb.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.data.dynamodb.DynamoDb.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

class TimeToLiveTest {

    private static final String ENABLE = "{'TableName':'keys','TimeToLiveSpecification':"
            + "{'Enabled':true,'AttributeName':'expiresAt'}}";

    private final MovableClock clock = new MovableClock();
    private final DynamoDb dynamoDb = new DynamoDb(clock);

    @BeforeEach
    void createTable() {
        dynamoDb.createTable("keys");
    }

    @Test
    void an_item_goes_when_its_second_has_passed() {
        dynamoDb.call("UpdateTimeToLive", ENABLE);
        put("a", "'N':'" + (now() + 60) + "'");
        clock.advance(Duration.ofSeconds(60));
        assertThat(count()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(count()).isZero();
        dynamoDb.call("PutItem", "{'TableName':'keys','Item':{'pk':{'S':'a'},'sk':{'S':'s'}},"
                + "'ConditionExpression':'attribute_not_exists(pk)'}");
    }

    @Test
    void a_later_write_moves_the_second() {
        dynamoDb.call("UpdateTimeToLive", ENABLE);
        put("a", "'N':'" + (now() + 60) + "'");
        put("a", "'N':'" + (now() + 600) + "'");
        clock.advance(Duration.ofSeconds(61));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void what_is_no_second_of_the_last_five_years_never_expires() {
        dynamoDb.call("UpdateTimeToLive", ENABLE);
        put("text", "'S':'" + (now() - 60) + "'");
        put("long ago", "'N':'1000'");
        put("huge", "'N':'1e100'");
        put("past", "'N':'" + (now() - 60) + "'");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void items_that_were_there_before_expire_too_and_indexes_follow() {
        put("a", "'N':'" + (now() + 60) + "'");
        clock.advance(Duration.ofSeconds(61));
        assertThat(count()).isEqualTo(1);
        dynamoDb.call("UpdateTimeToLive", ENABLE);
        assertThat(count()).isZero();
        assertThat(dynamoDb.call("DescribeTable", "{'TableName':'keys'}").at("/Table/ItemCount").asInt()).isZero();
    }

    @Test
    void it_is_described_and_changed_once() {
        assertJson(dynamoDb.call("DescribeTimeToLive", "{'TableName':'keys'}"),
                "{'TimeToLiveDescription':{'TimeToLiveStatus':'DISABLED'}}");
        dynamoDb.call("UpdateTimeToLive", ENABLE);
        assertJson(dynamoDb.call("DescribeTimeToLive", "{'TableName':'keys'}"),
                "{'TimeToLiveDescription':{'TimeToLiveStatus':'ENABLED','AttributeName':'expiresAt'}}");
        dynamoDb.assertInvalid("UpdateTimeToLive", ENABLE, "TimeToLive is already enabled");
        dynamoDb.call("UpdateTimeToLive", ENABLE.replace("true", "false"));
        dynamoDb.assertInvalid("UpdateTimeToLive", ENABLE.replace("true", "false"), "TimeToLive is already disabled");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private void put(String pk, String expiresAt) {
        dynamoDb.call("PutItem", "{'TableName':'keys','Item':{'pk':{'S':'" + pk + "'},'sk':{'S':'s'},'expiresAt':{"
                + expiresAt + "}}}");
    }

    private int count() {
        return dynamoDb.call("Scan", "{'TableName':'keys'}").get("Count").asInt();
    }
}
