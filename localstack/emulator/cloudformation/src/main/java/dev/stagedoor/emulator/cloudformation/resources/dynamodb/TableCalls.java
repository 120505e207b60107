package dev.stagedoor.emulator.cloudformation.resources.dynamodb;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/** The calls of a table beside those that make and change it. */
final class TableCalls {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private TableCalls() {}

    static ObjectNode table(String name) {
        return Json.object().put("TableName", name);
    }

    static void awaitActive(String name, ResourceRequest request) {
        request.await("the table " + name, LIMIT, () -> {
            JsonNode table = request.call("dynamodb", "DescribeTable", table(name)).path("Table");
            boolean active = table.path("TableStatus").asText().equals("ACTIVE");
            for (JsonNode index : table.path("GlobalSecondaryIndexes")) {
                active &= index.path("IndexStatus").asText().equals("ACTIVE");
            }
            return active;
        });
    }

    static void awaitGone(String name, ResourceRequest request) {
        request.await("the end of the table " + name, LIMIT, () -> {
            try {
                request.call("dynamodb", "DescribeTable", table(name));
                return false;
            } catch (AwsException e) {
                if (e.code().equals("ResourceNotFoundException")) {
                    return true;
                }
                throw e;
            }
        });
    }

    static void timeToLive(String name, ObjectNode before, ResourceRequest request) {
        String attribute = attribute(request.properties());
        String old = attribute(before);
        if (old != null && !old.equals(attribute)) {
            timeToLive(name, old, false, request);
        }
        if (attribute != null && !attribute.equals(old)) {
            timeToLive(name, attribute, true, request);
        }
    }

    /** The attribute by which items expire, or null. */
    private static String attribute(ObjectNode properties) {
        JsonNode specification = properties.path("TimeToLiveSpecification");
        return specification.path("Enabled").asBoolean() ? specification.path("AttributeName").asText() : null;
    }

    private static void timeToLive(String name, String attribute, boolean enabled, ResourceRequest request) {
        ObjectNode input = table(name);
        input.putObject("TimeToLiveSpecification").put("AttributeName", attribute).put("Enabled", enabled);
        request.call("dynamodb", "UpdateTimeToLive", input);
    }

    static void backups(String name, ObjectNode before, ResourceRequest request) {
        String member = "PointInTimeRecoverySpecification";
        if (Properties.differ(before, request.properties(), member)) {
            ObjectNode input = table(name);
            ObjectNode specification = input.putObject(member).put("PointInTimeRecoveryEnabled", false);
            if (request.properties().has(member)) {
                specification.setAll((ObjectNode) request.properties().get(member));
            }
            request.call("dynamodb", "UpdateContinuousBackups", input);
        }
    }

    /** The same under the names that DynamoDB itself has for it. */
    static void encryption(ObjectNode properties, ObjectNode input) {
        JsonNode specification = properties.get("SSESpecification");
        if (specification != null) {
            ObjectNode renamed = input.putObject("SSESpecification").put("Enabled",
                    specification.path("SSEEnabled").asBoolean());
            if (specification.has("SSEType")) {
                renamed.set("SSEType", specification.get("SSEType"));
            }
        }
    }
}
