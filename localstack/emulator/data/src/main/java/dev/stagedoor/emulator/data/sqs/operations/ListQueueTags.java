package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html">ListQueueTags</a>. */
final class ListQueueTags implements Operation {

    private final SqsEngine engine;

    ListQueueTags(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        ObjectNode output = Json.object();
        engine.queue(Members.of(request.input(), Set.of("QueueUrl"))).tags()
                .forEach((key, value) -> output.withObjectProperty("Tags").put(key, value));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
