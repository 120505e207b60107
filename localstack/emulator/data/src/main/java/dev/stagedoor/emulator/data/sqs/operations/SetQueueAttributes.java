package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.error.MissingParameterException;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes</a>. */
final class SetQueueAttributes implements Operation {

    private final SqsEngine engine;

    SetQueueAttributes(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "Attributes"));
        Map<String, String> attributes = members.map("Attributes");
        if (attributes.isEmpty()) {
            throw new MissingParameterException("Attribute.Name");
        }
        engine.queues().change(engine.queue(members), attributes);
        return SqsEngine.done();
    }
}
