package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.model.ReceiptHandle;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html">DeleteMessageBatch</a>. */
final class DeleteMessageBatch implements Operation {

    private final SqsEngine engine;

    DeleteMessageBatch(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "Entries"));
        Queue queue = engine.queue(members);
        return Batch.of(members, Set.of("Id", "ReceiptHandle"), "DeleteMessageBatchRequestEntry").run(entry -> {
            queue.delete(ReceiptHandle.parse(entry.requiredText("ReceiptHandle")));
            return Json.object();
        });
    }
}
