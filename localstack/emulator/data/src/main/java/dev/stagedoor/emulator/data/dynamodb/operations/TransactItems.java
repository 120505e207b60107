package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.model.JsonTypes;

/** Reads the items of transactions. */
final class TransactItems {

    private static final int MAX_ITEMS = 100;
    private static final Set<String> PUT = Set.of("TableName", "Item", "ConditionExpression",
            "ExpressionAttributeNames", "ExpressionAttributeValues", "ReturnValuesOnConditionCheckFailure");
    private static final Set<String> DELETE = Set.of("TableName", "Key", "ConditionExpression",
            "ExpressionAttributeNames", "ExpressionAttributeValues", "ReturnValuesOnConditionCheckFailure");
    private static final Set<String> UPDATE = Set.of("TableName", "Key", "UpdateExpression", "ConditionExpression",
            "ExpressionAttributeNames", "ExpressionAttributeValues", "ReturnValuesOnConditionCheckFailure");
    private static final Set<String> GET = Set.of("TableName", "Key", "ProjectionExpression",
            "ExpressionAttributeNames");

    private TransactItems() {}

    static JsonNode read(Members members, Constraints constraints) {
        constraints.notNull("transactItems", members.node("TransactItems")).check();
        JsonNode items = JsonTypes.array(members.node("TransactItems"));
        new Constraints().size("transactItems", items.size(), 1, MAX_ITEMS, items).check();
        return items;
    }

    static ItemAction write(JsonNode node, ExpressionCache cache) {
        Map.Entry<String, JsonNode> action = only(node,
                "TransactItems can only contain one of Check, Put, Update or Delete");
        JsonNode content = action.getValue();
        return switch (action.getKey()) {
            case "Put" -> ItemPut.read(Members.of(content, PUT), cache);
            case "Update" -> ItemUpdate.read(updateMembers(content), cache);
            case "Delete" -> ItemDelete.read(Members.of(content, DELETE), cache);
            case "ConditionCheck" -> ItemCheck.read(Members.of(content, DELETE), cache);
            default -> throw new ValidationException(
                    "TransactItems can only contain one of Check, Put, Update or Delete");
        };
    }

    private static Members updateMembers(JsonNode content) {
        Members members = Members.of(content, UPDATE);
        new Constraints().notNull("updateExpression", members.node("UpdateExpression")).check();
        return members;
    }

    static ItemGet get(JsonNode node, ExpressionCache cache) {
        Map.Entry<String, JsonNode> action = only(node, "TransactItems can only contain Get");
        if (!action.getKey().equals("Get")) {
            throw new ValidationException("TransactItems can only contain Get");
        }
        return ItemGet.read(Members.of(action.getValue(), GET), cache);
    }

    private static Map.Entry<String, JsonNode> only(JsonNode node, String message) {
        Map.Entry<String, JsonNode> only = null;
        for (Map.Entry<String, JsonNode> entry : JsonTypes.object(node).properties()) {
            if (!entry.getValue().isNull()) {
                if (only != null) {
                    throw new ValidationException(message);
                }
                only = entry;
            }
        }
        if (only == null) {
            throw new ValidationException(message);
        }
        return only;
    }

    /** Tells whether two requests with one client token are the same. */
    static String fingerprint(JsonNode items) {
        return Sha256.hex(Sha256.hash(Json.write(items)));
    }
}
