package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html">ListQueues</a>. */
final class ListQueues implements Operation {

    private final SqsEngine engine;

    ListQueues(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueNamePrefix", "MaxResults", "NextToken"));
        String prefix = members.text("QueueNamePrefix");
        return Future.succeededFuture(AwsResponse.ok(QueuePage.of(engine, members, "QueueUrls",
                queue -> prefix == null || queue.name().text().startsWith(prefix))));
    }
}
