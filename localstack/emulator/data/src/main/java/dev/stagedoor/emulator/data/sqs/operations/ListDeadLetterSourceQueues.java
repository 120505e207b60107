package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListDeadLetterSourceQueues.html">ListDeadLetterSourceQueues</a>. */
final class ListDeadLetterSourceQueues implements Operation {

    private final SqsEngine engine;

    ListDeadLetterSourceQueues(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "MaxResults", "NextToken"));
        String target = engine.queue(members).arn();
        // The one list whose name AWS writes with a small letter.
        return Future.succeededFuture(AwsResponse.ok(QueuePage.of(engine, members, "queueUrls", queue -> queue
                .settings().redrive().filter(policy -> policy.deadLetterTargetArn().equals(target)).isPresent())));
    }
}
