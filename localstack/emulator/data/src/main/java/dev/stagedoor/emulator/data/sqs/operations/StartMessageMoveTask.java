package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">StartMessageMoveTask</a>. */
final class StartMessageMoveTask implements Operation {

    private static final int MAX_RATE = 500;

    private final SqsEngine engine;

    StartMessageMoveTask(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(),
                Set.of("SourceArn", "DestinationArn", "MaxNumberOfMessagesPerSecond"));
        Integer rate = members.number("MaxNumberOfMessagesPerSecond", 1, MAX_RATE);
        String handle = engine.tasks().start(members.requiredText("SourceArn"), members.text("DestinationArn"), rate);
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("TaskHandle", handle)));
    }
}
