package dev.stagedoor.emulator.lambda.mapping;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** SQS as a mapping sees it: by AWS's operations, in the name of the function's role. Thread-safe. */
final class QueueReader {

    /** What one call of SQS takes. */
    private static final int CALL = 10;

    private final EmulatorContext emulator;
    private final FunctionStore functions;
    private final RoleSessions roles;

    QueueReader(EmulatorContext emulator, FunctionStore functions) {
        this.emulator = emulator;
        this.functions = functions;
        this.roles = new RoleSessions(emulator);
    }

    /** Up to ten messages: what there is, or what comes within the seconds. */
    Future<List<JsonNode>> receive(MappingSettings mapping, int max, int waitSeconds) {
        ObjectNode input = input(mapping).put("MaxNumberOfMessages", Math.min(CALL, max)).put("WaitTimeSeconds",
                waitSeconds);
        input.putArray("MessageSystemAttributeNames").add("All");
        input.putArray("MessageAttributeNames").add("All");
        return call(mapping, "ReceiveMessage", input).map(answer -> {
            List<JsonNode> messages = new ArrayList<>();
            answer.output().path("Messages").forEach(messages::add);
            return messages;
        });
    }

    Future<Void> delete(MappingSettings mapping, List<JsonNode> messages) {
        Future<Void> all = Future.succeededFuture();
        for (int start = 0; start < messages.size(); start += CALL) {
            ObjectNode input = input(mapping);
            ArrayNode entries = input.putArray("Entries");
            messages.subList(start, Math.min(messages.size(), start + CALL)).forEach(message -> entries.addObject()
                    .put("Id", Integer.toString(entries.size())).set("ReceiptHandle", message.get("ReceiptHandle")));
            all = all.compose(done -> call(mapping, "DeleteMessageBatch", input)).mapEmpty();
        }
        return all;
    }

    /** The attribute of the queue, as a text. */
    Future<String> attribute(MappingSettings mapping, String name) {
        ObjectNode input = input(mapping);
        input.putArray("AttributeNames").add(name);
        return call(mapping, "GetQueueAttributes", input)
                .map(answer -> answer.output().path("Attributes").path(name).asText());
    }

    private static ObjectNode input(MappingSettings mapping) {
        return Json.object().put("QueueUrl", mapping.queue().url());
    }

    private Future<AwsResponse> call(MappingSettings mapping, String operation, ObjectNode input) {
        FunctionVersion function;
        try {
            function = functions.get(mapping.function()).version(mapping.function().qualifier());
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
        return roles.of(function).compose(caller -> emulator.bus()
                .call(AwsRequest.of("sqs", operation, input, caller, emulator.ids().uuid())));
    }
}
