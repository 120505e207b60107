package dev.stagedoor.emulator.data.sqs.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.error.InvalidAttributeNameException;
import dev.stagedoor.emulator.data.sqs.queue.Counts;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html">GetQueueAttributes</a>. */
final class GetQueueAttributes implements Operation {

    /** What a queue may have or not have; a name that is none of these is no attribute. */
    private static final Set<String> OPTIONAL = Set.of("Policy", "RedrivePolicy", "RedriveAllowPolicy", "FifoQueue",
            "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit", "KmsMasterKeyId",
            "KmsDataKeyReusePeriodSeconds");

    private final SqsEngine engine;

    GetQueueAttributes(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("QueueUrl", "AttributeNames"));
        Queue queue = engine.queue(members);
        Map<String, String> all = all(queue);
        ObjectNode output = Json.object();
        List<String> names = members.texts("AttributeNames");
        for (String name : names.contains("All") ? all.keySet() : names) {
            if (all.containsKey(name)) {
                output.withObjectProperty("Attributes").put(name, all.get(name));
            } else if (!OPTIONAL.contains(name)) {
                throw new InvalidAttributeNameException(name);
            }
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static Map<String, String> all(Queue queue) {
        Map<String, String> all = queue.settings().attributes();
        Counts counts = queue.counts();
        all.put("ApproximateNumberOfMessages", Integer.toString(counts.visible()));
        all.put("ApproximateNumberOfMessagesNotVisible", Integer.toString(counts.inFlight()));
        all.put("ApproximateNumberOfMessagesDelayed", Integer.toString(counts.delayed()));
        all.put("CreatedTimestamp", Long.toString(queue.createdAt() / 1_000));
        all.put("LastModifiedTimestamp", Long.toString(queue.modifiedAt() / 1_000));
        all.put("QueueArn", queue.arn());
        return all;
    }
}
