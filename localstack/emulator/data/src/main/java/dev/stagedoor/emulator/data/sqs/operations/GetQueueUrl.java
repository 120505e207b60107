package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html">GetQueueUrl</a>. */
final class GetQueueUrl implements Operation {

    private final SqsEngine engine;

    GetQueueUrl(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueName", "QueueOwnerAWSAccountId"));
        String owner = members.text("QueueOwnerAWSAccountId");
        if (owner != null && !owner.equals(engine.account().id())) {
            throw new QueueDoesNotExistException();
        }
        Queue queue = engine.queues().require(members.requiredText("QueueName"));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("QueueUrl", engine.url(queue))));
    }
}
