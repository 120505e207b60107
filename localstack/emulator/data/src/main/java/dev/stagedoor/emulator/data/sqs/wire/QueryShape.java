package dev.stagedoor.emulator.data.sqs.wire;

import java.util.Map;

/** What the query protocol calls the members of answers. */
final class QueryShape {

    /** Members that are lists or maps, by operation and name: each item is an element of that name. */
    private static final Map<String, String> ITEMS = Map.ofEntries(Map.entry("ReceiveMessage.Messages", "Message"),
            Map.entry("ReceiveMessage.Attributes", "Attribute"),
            Map.entry("ReceiveMessage.MessageAttributes", "MessageAttribute"),
            Map.entry("GetQueueAttributes.Attributes", "Attribute"), Map.entry("ListQueues.QueueUrls", "QueueUrl"),
            Map.entry("ListDeadLetterSourceQueues.queueUrls", "QueueUrl"), Map.entry("ListQueueTags.Tags", "Tag"),
            Map.entry("SendMessageBatch.Successful", "SendMessageBatchResultEntry"),
            Map.entry("DeleteMessageBatch.Successful", "DeleteMessageBatchResultEntry"),
            Map.entry("ChangeMessageVisibilityBatch.Successful", "ChangeMessageVisibilityBatchResultEntry"),
            Map.entry("ListMessageMoveTasks.Results", "ListMessageMoveTasksResultEntry"));

    private QueryShape() {}

    static String item(String operation, String member) {
        return member.equals("Failed") ? "BatchResultErrorEntry" : ITEMS.getOrDefault(operation + "." + member, member);
    }

    /** What the name of an entry of a map is called. */
    static String key(String member) {
        return member.equals("Tags") ? "Key" : "Name";
    }
}
