package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.Operation;

/** Every operation by its name. What is not here the bus refuses by that name. */
public final class SqsOperations {

    private SqsOperations() {}

    public static Map<String, Operation> all(SqsEngine engine) {
        return Map.ofEntries(Map.entry("CreateQueue", new CreateQueue(engine)),
                Map.entry("GetQueueUrl", new GetQueueUrl(engine)),
                Map.entry("ListQueues", new ListQueues(engine)),
                Map.entry("DeleteQueue", new DeleteQueue(engine)),
                Map.entry("PurgeQueue", new PurgeQueue(engine)),
                Map.entry("GetQueueAttributes", new GetQueueAttributes(engine)),
                Map.entry("SetQueueAttributes", new SetQueueAttributes(engine)),
                Map.entry("ListDeadLetterSourceQueues", new ListDeadLetterSourceQueues(engine)),
                Map.entry("TagQueue", new TagQueue(engine)),
                Map.entry("UntagQueue", new UntagQueue(engine)),
                Map.entry("ListQueueTags", new ListQueueTags(engine)),
                Map.entry("SendMessage", new SendMessage(engine)),
                Map.entry("SendMessageBatch", new SendMessageBatch(engine)),
                Map.entry("ReceiveMessage", new ReceiveMessage(engine)),
                Map.entry("DeleteMessage", new DeleteMessage(engine)),
                Map.entry("DeleteMessageBatch", new DeleteMessageBatch(engine)),
                Map.entry("ChangeMessageVisibility", new ChangeMessageVisibility(engine)),
                Map.entry("ChangeMessageVisibilityBatch", new ChangeMessageVisibilityBatch(engine)),
                Map.entry("StartMessageMoveTask", new StartMessageMoveTask(engine)),
                Map.entry("CancelMessageMoveTask", new CancelMessageMoveTask(engine)),
                Map.entry("ListMessageMoveTasks", new ListMessageMoveTasks(engine)));
    }
}
