package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListMessageMoveTasks.html">ListMessageMoveTasks</a>. */
final class ListMessageMoveTasks implements Operation {

    private static final int MAX_RESULTS = 10;

    private final SqsEngine engine;

    ListMessageMoveTasks(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("SourceArn", "MaxResults"));
        Integer max = members.number("MaxResults", 1, MAX_RESULTS);
        ObjectNode output = Json.object();
        ArrayNode results = output.putArray("Results");
        engine.tasks().list(members.requiredText("SourceArn")).stream().limit(max == null ? 1 : max)
                .forEach(task -> results.add(task.describe()));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
