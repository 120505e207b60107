package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CancelMessageMoveTask.html">CancelMessageMoveTask</a>. */
final class CancelMessageMoveTask implements Operation {

    private final SqsEngine engine;

    CancelMessageMoveTask(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("TaskHandle"));
        long moved = engine.tasks().cancel(members.requiredText("TaskHandle"));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("ApproximateNumberOfMessagesMoved", moved)));
    }
}
