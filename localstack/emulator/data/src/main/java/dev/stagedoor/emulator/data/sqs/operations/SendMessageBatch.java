package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Objects;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.Utf8;
import dev.stagedoor.emulator.data.sqs.error.BatchRequestException;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import dev.stagedoor.emulator.data.sqs.queue.QueueSettings;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>. */
final class SendMessageBatch implements Operation {

    private static final Set<String> ENTRY = Set.of("Id", "MessageBody", "DelaySeconds", "MessageAttributes",
            "MessageSystemAttributes", "MessageDeduplicationId", "MessageGroupId");

    private final SqsEngine engine;

    SendMessageBatch(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "Entries"));
        Queue queue = engine.queue(members);
        Batch batch = Batch.of(members, ENTRY, "SendMessageBatchRequestEntry");
        long bytes = batch.entries().stream().map(entry -> entry.text("MessageBody")).filter(Objects::nonNull)
                .mapToLong(Utf8::length).sum();
        if (bytes > QueueSettings.MAX_MESSAGE) {
            throw BatchRequestException.tooLong(bytes, QueueSettings.MAX_MESSAGE);
        }
        return batch.run(entry -> OutgoingMessage.of(entry, queue, engine, request.caller()).send());
    }
}
