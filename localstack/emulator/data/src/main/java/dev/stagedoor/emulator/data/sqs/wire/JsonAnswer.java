package dev.stagedoor.emulator.data.sqs.wire;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireResponse;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Answers as the JSON that API Gateway asks for: the elements of the XML, members that are not there as null. */
final class JsonAnswer implements QueryAnswer {

    private static final Map<String, List<String>> NULLABLE = Map.of("SendMessage", List.of("MD5OfMessageAttributes",
            "MD5OfMessageBody", "MD5OfMessageSystemAttributes", "MessageId", "SequenceNumber"));
    /** The lists that have names of their own here. */
    private static final Map<String, String> LISTS = Map.of("Messages", "messages", "QueueUrls", "queueUrls");

    @Override
    public WireResponse success(String operation, ObjectNode output, String requestId) {
        ObjectNode answer = Json.object();
        ObjectNode response = answer.putObject(operation + "Response");
        response.putObject("ResponseMetadata").put("RequestId", requestId);
        ObjectNode result = members(output);
        NULLABLE.getOrDefault(operation, List.of()).stream().filter(name -> !result.has(name)).forEach(result::putNull);
        if (operation.equals("ReceiveMessage") && output.isEmpty()) {
            result.putNull("messages");
        }
        if (!result.isEmpty()) {
            response.set(operation + "Result", result);
        }
        return answer(200, requestId, answer);
    }

    @Override
    public WireResponse failure(AwsException error, String requestId) {
        ObjectNode answer = Json.object();
        answer.putObject("Error").put("Code", QueryErrors.code(error)).put("Message", error.getMessage())
                .put("Type", error.status() < 500 ? "Sender" : "Receiver").putNull("Detail");
        return answer(error.status(), requestId, answer.put("RequestId", requestId));
    }

    private static ObjectNode members(JsonNode object) {
        ObjectNode members = Json.object();
        object.properties().forEach(
                member -> members.set(LISTS.getOrDefault(member.getKey(), member.getKey()), value(member)));
        return members;
    }

    private static JsonNode value(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        if (value.isObject()) {
            ArrayNode pairs = Json.array();
            value.properties().forEach(pair -> pairs.addObject().put(QueryShape.key(member.getKey()), pair.getKey())
                    .set("Value", pair.getValue()));
            return pairs;
        }
        if (value.isArray()) {
            ArrayNode items = Json.array();
            value.forEach(item -> items.add(item.isObject() ? members(item) : item));
            return items;
        }
        return value;
    }

    private static WireResponse answer(int status, String requestId, ObjectNode body) {
        return new WireResponse(status, MultiMap.caseInsensitiveMultiMap().add("x-amzn-RequestId", requestId)
                .add("Content-Type", "application/json"), Buffer.buffer(Json.bytes(body)));
    }
}
