package dev.stagedoor.emulator.cloudformation.resources.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;

/** Changes of a table that exists. DynamoDB takes one creation or deletion of an index in each call. */
final class TableUpdates {

    private TableUpdates() {}

    static void apply(String name, ResourceRequest request) {
        capacityAndOptions(name, request);
        Map<String, JsonNode> before = indexes(request.previousProperties());
        Map<String, JsonNode> after = indexes(request.properties());
        before.forEach((index, old) -> {
            if (!same(old, after.get(index))) {
                ObjectNode update = Json.object();
                update.putObject("Delete").put("IndexName", index);
                index(name, update, request);
            }
        });
        after.forEach((index, wanted) -> {
            JsonNode old = before.get(index);
            if (!same(old, wanted)) {
                index(name, Json.object().<ObjectNode>set("Create", wanted), request);
            } else if (wanted.has("ProvisionedThroughput") && !wanted.equals(old)) {
                ObjectNode update = Json.object();
                update.putObject("Update").put("IndexName", index).set("ProvisionedThroughput",
                        wanted.get("ProvisionedThroughput"));
                index(name, update, request);
            }
        });
    }

    private static void capacityAndOptions(String name, ResourceRequest request) {
        ObjectNode before = request.previousProperties();
        ObjectNode after = request.properties();
        ObjectNode input = TableCalls.table(name);
        if (Properties.differ(before, after, "BillingMode", "ProvisionedThroughput")) {
            input.put("BillingMode", after.path("BillingMode").asText("PROVISIONED"));
            Properties.copy(after, input, "ProvisionedThroughput");
        }
        if (Properties.differ(before, after, "DeletionProtectionEnabled")) {
            input.put("DeletionProtectionEnabled", after.path("DeletionProtectionEnabled").asBoolean());
        }
        if (Properties.differ(before, after, "TableClass")) {
            input.put("TableClass", after.path("TableClass").asText("STANDARD"));
        }
        if (Properties.differ(before, after, "SSESpecification")) {
            input.putObject("SSESpecification").put("Enabled", false);
            TableCalls.encryption(after, input);
        }
        if (input.size() > 1) {
            request.call("dynamodb", "UpdateTable", input);
            TableCalls.awaitActive(name, request);
        }
    }

    private static void index(String name, ObjectNode update, ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), TableCalls.table(name), "AttributeDefinitions");
        input.putArray("GlobalSecondaryIndexUpdates").add(update);
        request.call("dynamodb", "UpdateTable", input);
        TableCalls.awaitActive(name, request);
    }

    /** But for their capacity. */
    private static boolean same(JsonNode a, JsonNode b) {
        return a != null && b != null && a.get("KeySchema").equals(b.get("KeySchema"))
                && a.get("Projection").equals(b.get("Projection"));
    }

    private static Map<String, JsonNode> indexes(ObjectNode properties) {
        Map<String, JsonNode> indexes = new LinkedHashMap<>();
        properties.path("GlobalSecondaryIndexes").forEach(index -> indexes.put(index.get("IndexName").asText(), index));
        return indexes;
    }
}
