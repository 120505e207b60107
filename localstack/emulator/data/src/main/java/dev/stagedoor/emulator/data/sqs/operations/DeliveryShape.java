package dev.stagedoor.emulator.data.sqs.operations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.sqs.error.InvalidAttributeNameException;
import dev.stagedoor.emulator.data.sqs.model.Delivery;
import dev.stagedoor.emulator.data.sqs.model.Md5;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.model.MessageAttribute;

/**
 * What of a message a receiver wants to see.
 *
 * @param system names of system attributes
 * @param names names of message attributes, {@code All}, or prefixes that end in {@code .*}
 */
record DeliveryShape(Set<String> system, List<String> names) {

    private static final Set<String> SYSTEM = Set.of("All", "SenderId", "SentTimestamp", "ApproximateReceiveCount",
            "ApproximateFirstReceiveTimestamp", "SequenceNumber", "MessageDeduplicationId", "MessageGroupId",
            "AWSTraceHeader", "DeadLetterQueueSourceArn");

    static DeliveryShape of(Members members) {
        Set<String> system = new HashSet<>(members.texts("AttributeNames"));
        system.addAll(members.texts("MessageSystemAttributeNames"));
        system.stream().filter(name -> !SYSTEM.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidAttributeNameException(name);
        });
        return new DeliveryShape(system, members.texts("MessageAttributeNames"));
    }

    ObjectNode write(Delivery delivery) {
        Message message = delivery.message();
        ObjectNode node = Json.object().put("MessageId", message.id()).put("ReceiptHandle", delivery.handle().text())
                .put("MD5OfBody", message.md5OfBody()).put("Body", message.body());
        Map<String, String> attributes = systemAttributes(delivery);
        if (!attributes.isEmpty()) {
            ObjectNode shown = node.putObject("Attributes");
            attributes.forEach(shown::put);
        }
        Map<String, MessageAttribute> wanted = new HashMap<>(message.attributes());
        wanted.keySet().removeIf(name -> names.stream().noneMatch(pattern -> matches(pattern, name)));
        if (!wanted.isEmpty()) {
            node.put("MD5OfMessageAttributes", Md5.of(wanted));
            node.set("MessageAttributes", MessageAttributes.write(wanted));
        }
        return node;
    }

    private Map<String, String> systemAttributes(Delivery delivery) {
        Message message = delivery.message();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("SenderId", message.senderId());
        all.put("ApproximateFirstReceiveTimestamp", Long.toString(delivery.firstReceivedAt()));
        all.put("ApproximateReceiveCount", Integer.toString(delivery.receiveCount()));
        all.put("SentTimestamp", Long.toString(message.sentAt()));
        all.put("SequenceNumber", delivery.sequenceNumber());
        all.put("MessageDeduplicationId", message.deduplicationId());
        all.put("MessageGroupId", message.groupId());
        all.put("AWSTraceHeader", message.traceHeader());
        all.put("DeadLetterQueueSourceArn", message.deadLetterSource());
        all.values().removeIf(value -> value == null);
        if (!system.contains("All")) {
            all.keySet().retainAll(system);
        }
        return all;
    }

    private static boolean matches(String pattern, String name) {
        return pattern.equals("All") || pattern.equals(name)
                || pattern.endsWith(".*") && name.startsWith(pattern.substring(0, pattern.length() - 2));
    }
}
