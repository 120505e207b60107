package dev.stagedoor.emulator.lambda.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/** Messages for one invocation, as they are gathered. Not thread-safe. */
final class Batch {

    /** A little less than an event may have. */
    private static final int MAX_BYTES = 6_000_000;

    private final QueueArn queue;
    private final long begunAt;
    private final List<JsonNode> messages = new ArrayList<>();
    private final List<ObjectNode> records = new ArrayList<>();
    private long bytes;

    /** @param begunAt epoch milliseconds */
    Batch(QueueArn queue, long begunAt) {
        this.queue = queue;
        this.begunAt = begunAt;
    }

    /** False if the event would become too large: then the message belongs to the next batch. */
    boolean add(JsonNode message) {
        ObjectNode item = SqsEvent.item(message, queue);
        int size = Json.bytes(item).length;
        if (!messages.isEmpty() && bytes + size > MAX_BYTES) {
            return false;
        }
        messages.add(message);
        records.add(item);
        bytes += size;
        return true;
    }

    long begunAt() {
        return begunAt;
    }

    int size() {
        return messages.size();
    }

    Buffer event() {
        return SqsEvent.of(records);
    }

    Set<String> ids() {
        return messages.stream().map(Batch::id).collect(Collectors.toSet());
    }

    List<JsonNode> without(Set<String> ids) {
        return messages.stream().filter(message -> !ids.contains(id(message))).toList();
    }

    private static String id(JsonNode message) {
        return message.get("MessageId").asText();
    }
}
