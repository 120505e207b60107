package dev.stagedoor.emulator.data.sqs.model;

import java.util.Map;

import dev.stagedoor.emulator.data.Utf8;

/**
 * A message as it was sent. Immutable.
 *
 * @param md5OfBody lower case hexadecimal
 * @param attributes the sender's own, in the order sent
 * @param traceHeader the system attribute {@code AWSTraceHeader}, or null
 * @param senderId the user id of whoever sent it
 * @param sentAt epoch milliseconds
 * @param groupId null in a standard queue
 * @param deduplicationId null in a standard queue
 * @param deadLetterSource the ARN of the queue that gave it up, or null
 */
public record Message(String id, String body, String md5OfBody, Map<String, MessageAttribute> attributes,
        String traceHeader, String senderId, long sentAt, String groupId, String deduplicationId,
        String deadLetterSource) {

    public Message {
        attributes = Map.copyOf(attributes);
    }

    /** The same message as a dead letter queue keeps it. */
    public Message deadFrom(String sourceArn) {
        return new Message(id, body, md5OfBody, attributes, traceHeader, senderId, sentAt, groupId, deduplicationId,
                sourceArn);
    }

    /** The same content as a new message: what comes back from a dead letter queue. */
    public Message again(String newId, long now) {
        return new Message(newId, body, md5OfBody, attributes, traceHeader, senderId, now, groupId, deduplicationId,
                null);
    }

    /** Body and attributes in bytes, as the limits count them. */
    public long size() {
        return size(body, attributes);
    }

    /** As {@link #size()}. */
    public static long size(String body, Map<String, MessageAttribute> attributes) {
        long size = Utf8.length(body);
        for (Map.Entry<String, MessageAttribute> attribute : attributes.entrySet()) {
            MessageAttribute value = attribute.getValue();
            size += Utf8.length(attribute.getKey()) + Utf8.length(value.dataType()) + (value.binary()
                    ? value.bytes().length
                    : Utf8.length(value.value()));
        }
        return size;
    }
}
