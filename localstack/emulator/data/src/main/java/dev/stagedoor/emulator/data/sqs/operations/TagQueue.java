package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_TagQueue.html">TagQueue</a>. */
final class TagQueue implements Operation {

    private final SqsEngine engine;

    TagQueue(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "Tags"));
        Queue queue = engine.queue(members);
        Map<String, String> tags = queue.tags();
        tags.putAll(members.map("Tags"));
        queue.tag(Tags.check(tags));
        return SqsEngine.done();
    }
}
