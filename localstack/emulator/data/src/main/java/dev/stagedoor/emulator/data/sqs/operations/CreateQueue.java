package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import dev.stagedoor.emulator.data.sqs.queue.QueueName;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html">CreateQueue</a>. The name of a deleted queue can be used again at once; AWS wants a
 * minute between. */
final class CreateQueue implements Operation {

    private final SqsEngine engine;

    CreateQueue(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueName", "Attributes", "tags"));
        QueueName name = new QueueName(members.requiredText("QueueName"));
        Queue queue = engine.queues().create(name, members.map("Attributes"), Tags.check(members.map("tags")));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("QueueUrl", engine.url(queue))));
    }
}
