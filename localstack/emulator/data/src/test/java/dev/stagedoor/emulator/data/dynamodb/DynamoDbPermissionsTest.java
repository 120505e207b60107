package dev.stagedoor.emulator.data.dynamodb;

import java.util.List;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DynamoDbPermissionsTest {

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    @Test
    void a_call_needs_its_action_on_its_table_or_index() {
        assertThat(of("PutItem", "{'TableName':'seats'}")).containsExactly(permission("PutItem", "seats"));
        assertThat(of("Query", "{'TableName':'seats','IndexName':'byRow'}"))
                .containsExactly(permission("Query", "seats/index/byRow"));
        assertThat(of("GetItem", "{'TableName':'" + TABLE + "seats'}")).containsExactly(permission("GetItem", "seats"));
        assertThat(of("ListTables", "{}")).containsExactly(new Permission("dynamodb:ListTables", "*"));
    }

    @Test
    void a_batch_needs_its_action_on_each_table() {
        assertThat(of("BatchGetItem", "{'RequestItems':{'a':{},'b':{}}}"))
                .containsExactly(permission("BatchGetItem", "a"), permission("BatchGetItem", "b"));
    }

    @Test
    void a_transaction_needs_the_actions_that_it_contains() {
        assertThat(of("TransactWriteItems", "{'TransactItems':[{'Put':{'TableName':'a'}},{'Update':{'TableName':'a'}},"
                + "{'Delete':{'TableName':'b'}},{'ConditionCheck':{'TableName':'b'}},{'Put':{'TableName':'a'}}]}"))
                .containsExactly(permission("PutItem", "a"), permission("UpdateItem", "a"),
                        permission("DeleteItem", "b"), permission("ConditionCheckItem", "b"));
        assertThat(of("TransactGetItems", "{'TransactItems':[{'Get':{'TableName':'a'}}]}"))
                .containsExactly(permission("GetItem", "a"));
    }

    @Test
    void a_malformed_call_needs_something_all_the_same() {
        assertThat(of("TransactWriteItems", "{}")).containsExactly(permission("TransactWriteItems", "*"));
        assertThat(of("BatchGetItem", "{'RequestItems':{}}")).hasSize(1);
    }

    private static List<Permission> of(String operation, String input) {
        return new DynamoDbPermissions(Account.DEFAULT).of(AwsRequest.of("dynamodb", operation, DynamoDb.parse(input),
                new Caller.Anonymous(), "id"));
    }

    private static Permission permission(String action, String table) {
        return new Permission("dynamodb:" + action, TABLE + table);
    }
}
