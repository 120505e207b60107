package dev.stagedoor.emulator.data.dynamodb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.data.dynamodb.operations.TableNames;

/**
 * What each DynamoDB operation needs to be allowed. Transactions need the actions that they contain.
 * See <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">the reference</a>.
 */
final class DynamoDbPermissions {

    private static final Map<String, String> TRANSACTION_ACTIONS = Map.of("Put", "PutItem", "Update", "UpdateItem",
            "Delete", "DeleteItem", "ConditionCheck", "ConditionCheckItem", "Get", "GetItem");

    private final Account account;

    DynamoDbPermissions(Account account) {
        this.account = account;
    }

    List<Permission> of(AwsRequest request) {
        Set<Permission> permissions = new LinkedHashSet<>();
        JsonNode input = request.input();
        String operation = request.operation();
        switch (operation) {
            case "ListTables" -> permissions.add(permission(operation, "*"));
            case "BatchGetItem", "BatchWriteItem" -> input.path("RequestItems").fieldNames()
                    .forEachRemaining(table -> permissions.add(permission(operation, arn(table))));
            case "TransactWriteItems",
                    "TransactGetItems" ->
                input.path("TransactItems").forEach(item -> item.properties()
                        .forEach(action -> permissions.add(permission(
                                TRANSACTION_ACTIONS.getOrDefault(action.getKey(), action.getKey()),
                                arn(action.getValue().path("TableName").asText())))));
            case "TagResource", "UntagResource", "ListTagsOfResource" -> permissions
                    .add(permission(operation, input.path("ResourceArn").asText("*")));
            case "Query", "Scan" -> {
                String table = arn(input.path("TableName").asText());
                String index = request.text("IndexName");
                permissions.add(permission(operation, index == null ? table : table + "/index/" + index));
            }
            default -> permissions.add(permission(operation, arn(input.path("TableName").asText())));
        }
        // A call that names no table is refused as malformed; until then it needs what any table would.
        return permissions.isEmpty() ? List.of(permission(operation, arn("*"))) : List.copyOf(permissions);
    }

    private String arn(String table) {
        return account.arn("dynamodb", "table/" + TableNames.bare(table));
    }

    private static Permission permission(String action, String resource) {
        return new Permission("dynamodb:" + action, resource);
    }
}
