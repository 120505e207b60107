package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;
import dev.stagedoor.emulator.data.sqs.error.MissingParameterException;
import dev.stagedoor.emulator.data.sqs.error.UnsupportedOptionException;
import dev.stagedoor.emulator.data.sqs.model.Md5;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.model.MessageAttribute;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import dev.stagedoor.emulator.data.sqs.queue.Sent;

/**
 * A checked message on its way into a queue.
 *
 * @param systemAttributes only {@code AWSTraceHeader} can be sent
 * @param delaySeconds null: the queue's own
 */
record OutgoingMessage(Queue queue, Message message, Map<String, MessageAttribute> systemAttributes,
        Integer delaySeconds) {

    /** The members of SendMessage. */
    static final Set<String> MEMBERS = Set.of("QueueUrl", "MessageBody", "DelaySeconds", "MessageAttributes",
            "MessageSystemAttributes", "MessageDeduplicationId", "MessageGroupId");

    private static final int MAX_DELAY = 900;
    private static final int MAX_ID = 128;

    static OutgoingMessage of(Members members, Queue queue, SqsEngine engine, Caller caller) {
        String body = MessageBodies.check(members.requiredText("MessageBody"));
        Map<String, MessageAttribute> attributes = MessageAttributes.read(members.object("MessageAttributes"));
        Map<String, MessageAttribute> system = MessageAttributes.readSystem(members.object("MessageSystemAttributes"));
        int limit = queue.settings().maximumSize();
        if (Message.size(body, attributes) > limit) {
            throw new InvalidParameterValueException(
                    "One or more parameters are invalid. Reason: Message must be shorter than " + limit + " bytes.");
        }
        Integer delay = members.number("DelaySeconds", 0, MAX_DELAY);
        String group = id(members, "MessageGroupId");
        String deduplication = id(members, "MessageDeduplicationId");
        if (queue.name().fifo()) {
            if (delay != null) {
                throw InvalidParameterValueException.of("DelaySeconds", delay,
                        "The request include parameter that is not valid for this queue type.");
            }
            deduplication = deduplicationId(group, deduplication, body, queue);
        } else if (group != null) {
            throw new UnsupportedOptionException("MessageGroupId on standard queues (fair queues)");
        } else if (deduplication != null) {
            throw InvalidParameterValueException.of("MessageDeduplicationId", deduplication,
                    "The request include parameter that is not valid for this queue type.");
        }
        MessageAttribute trace = system.get("AWSTraceHeader");
        return new OutgoingMessage(queue, new Message(engine.ids().uuid(), body, Md5.of(body), attributes,
                trace == null ? null : trace.value(), caller.userId(), engine.clock().millis(), group, deduplication,
                null), system, delay);
    }

    /** Sends it; the answer has what SendMessage gives back. */
    ObjectNode send() {
        Sent sent = queue.send(message, delaySeconds);
        ObjectNode output = Json.object().put("MessageId", sent.messageId()).put("MD5OfMessageBody",
                message.md5OfBody());
        put(output, "MD5OfMessageAttributes", Md5.of(message.attributes()));
        put(output, "MD5OfMessageSystemAttributes", Md5.of(systemAttributes));
        put(output, "SequenceNumber", sent.sequenceNumber());
        return output;
    }

    private static void put(ObjectNode output, String name, String value) {
        if (value != null) {
            output.put(name, value);
        }
    }

    private static String deduplicationId(String group, String deduplication, String body, Queue queue) {
        if (group == null) {
            throw new MissingParameterException("MessageGroupId");
        }
        if (deduplication != null) {
            return deduplication;
        }
        if (!queue.settings().contentBasedDeduplication()) {
            throw new InvalidParameterValueException("The queue should either have ContentBasedDeduplication enabled or"
                    + " MessageDeduplicationId provided explicitly");
        }
        return Sha256.hex(Sha256.hash(body));
    }

    private static String id(Members members, String name) {
        String id = members.text(name);
        if (id != null && (id.length() > MAX_ID || !id.matches("[\\x21-\\x7e]+"))) {
            throw InvalidParameterValueException.of(name, id, name + " can only include alphanumeric and punctuation"
                    + " characters. 1 to 128 in length.");
        }
        return id;
    }
}
