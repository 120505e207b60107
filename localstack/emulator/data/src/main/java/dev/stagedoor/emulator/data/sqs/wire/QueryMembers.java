package dev.stagedoor.emulator.data.sqs.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * From the flat members of the query protocol ({@code Attribute.1.Name}) to those of the API model ({@code Attributes}), and the
 * other way.
 */
final class QueryMembers {

    private static final Set<String> NUMBERS = Set.of("DelaySeconds", "VisibilityTimeout", "WaitTimeSeconds",
            "MaxNumberOfMessages", "MaxResults", "MaxNumberOfMessagesPerSecond");
    private static final Map<String, String> LISTS = Map.of("AttributeName", "AttributeNames",
            "MessageSystemAttributeName", "MessageSystemAttributeNames", "MessageAttributeName",
            "MessageAttributeNames",
            "TagKey", "TagKeys", "SendMessageBatchRequestEntry", "Entries", "DeleteMessageBatchRequestEntry", "Entries",
            "ChangeMessageVisibilityBatchRequestEntry", "Entries");
    /** Maps as lists of pairs; clients also write the attributes of a message as the model calls them. */
    private static final Map<String, String> MAPS = Map.of("Attribute", "Attributes", "MessageAttribute",
            "MessageAttributes", "MessageAttributes", "MessageAttributes", "MessageSystemAttribute",
            "MessageSystemAttributes");

    private QueryMembers() {}

    /** The input of an operation. */
    static ObjectNode read(String operation, ObjectNode tree) {
        ObjectNode input = Json.object();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (LISTS.containsKey(name)) {
                ArrayNode list = input.putArray(LISTS.get(name));
                items(name, value)
                        .forEach(item -> list.add(item.isObject() ? read(operation, (ObjectNode) item) : item));
            } else if (name.equals("Tag")) {
                // CreateQueue's is the one member that AWS writes with a small letter.
                input.set(operation.equals("CreateQueue") ? "tags" : "Tags", pairs(name, value, "Key"));
            } else if (MAPS.containsKey(name)) {
                input.set(MAPS.get(name), pairs(name, value, "Name"));
            } else if (NUMBERS.contains(name)) {
                input.put(name, number(name, value));
            } else {
                input.set(name, value);
            }
        }
        return input;
    }

    private static ObjectNode pairs(String name, JsonNode value, String key) {
        ObjectNode map = Json.object();
        for (JsonNode pair : items(name, value)) {
            if (!pair.path(key).isTextual() || !pair.has("Value") || map.has(pair.get(key).asText())) {
                throw malformed(name, "has an item without its own " + key + " and Value");
            }
            map.set(pair.get(key).asText(), pair.get("Value"));
        }
        return map;
    }

    /** The items of a list in their order; one alone may stand without a number. */
    private static Iterable<JsonNode> items(String name, JsonNode value) {
        if (!value.isObject()) {
            return List.of(value);
        }
        Map<Integer, JsonNode> items = new TreeMap<>();
        value.properties().forEach(item -> {
            if (!item.getKey().matches("[1-9][0-9]{0,3}")) {
                throw malformed(name, "has an item that is not numbered from 1: " + item.getKey());
            }
            items.put(Integer.valueOf(item.getKey()), item.getValue());
        });
        return items.values();
    }

    private static int number(String name, JsonNode value) {
        String text = value.asText("");
        if (!text.matches("-?[0-9]{1,9}")) {
            throw malformed(name, "is not a whole number");
        }
        return Integer.parseInt(text);
    }

    private static AwsException malformed(String name, String what) {
        return new AwsException(400, "MalformedInput", "The parameter " + name + " " + what);
    }
}
