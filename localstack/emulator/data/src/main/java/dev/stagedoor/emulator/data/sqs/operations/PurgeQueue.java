package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html">PurgeQueue</a>. */
final class PurgeQueue implements Operation {

    private final SqsEngine engine;

    PurgeQueue(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        engine.queue(Members.of(request.input(), Set.of("QueueUrl"))).purge();
        return SqsEngine.done();
    }
}
