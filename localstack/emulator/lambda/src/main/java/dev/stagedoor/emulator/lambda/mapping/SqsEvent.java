package dev.stagedoor.emulator.lambda.mapping;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/**
 * The event that a function gets. See <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">its form</a>.
 */
final class SqsEvent {

    private SqsEvent() {}

    static Buffer of(List<ObjectNode> records) {
        ObjectNode event = Json.object();
        event.putArray("Records").addAll(records);
        return Buffer.buffer(Json.bytes(event));
    }

    /** A message as ReceiveMessage gives it, as a record of the event. */
    static ObjectNode item(JsonNode message, QueueArn queue) {
        ObjectNode item = Json.object();
        item.set("messageId", message.get("MessageId"));
        item.set("receiptHandle", message.get("ReceiptHandle"));
        item.set("body", message.get("Body"));
        item.set("attributes", message.path("Attributes"));
        ObjectNode attributes = item.putObject("messageAttributes");
        message.path("MessageAttributes").properties()
                .forEach(attribute -> attributes.set(attribute.getKey(), attribute(attribute.getValue())));
        if (message.has("MD5OfMessageAttributes")) {
            item.set("md5OfMessageAttributes", message.get("MD5OfMessageAttributes"));
        }
        item.set("md5OfBody", message.get("MD5OfBody"));
        return item.put("eventSource", "aws:sqs").put("eventSourceARN", queue.text()).put("awsRegion", queue.region());
    }

    private static ObjectNode attribute(JsonNode value) {
        ObjectNode attribute = Json.object();
        if (value.has("StringValue")) {
            attribute.set("stringValue", value.get("StringValue"));
        }
        if (value.has("BinaryValue")) {
            attribute.set("binaryValue", value.get("BinaryValue"));
        }
        ArrayNode none = Json.array();
        attribute.set("stringListValues", none);
        attribute.set("binaryListValues", none.deepCopy());
        attribute.set("dataType", value.get("DataType"));
        return attribute;
    }
}
