package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.error.MissingParameterException;
import dev.stagedoor.emulator.data.sqs.model.ReceiptHandle;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html">ChangeMessageVisibility</a>. */
final class ChangeMessageVisibility implements Operation {

    private static final int MAX_VISIBILITY = 43_200;

    private final SqsEngine engine;

    ChangeMessageVisibility(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "ReceiptHandle", "VisibilityTimeout"));
        change(engine.queue(members), members);
        return SqsEngine.done();
    }

    /** The members of a call, or of an entry of a batch. */
    static void change(Queue queue, Members members) {
        ReceiptHandle handle = ReceiptHandle.parse(members.requiredText("ReceiptHandle"));
        Integer seconds = members.number("VisibilityTimeout", 0, MAX_VISIBILITY);
        if (seconds == null) {
            throw new MissingParameterException("VisibilityTimeout");
        }
        queue.changeVisibility(handle, seconds);
    }
}
