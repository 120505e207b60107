package dev.stagedoor.emulator.data.sqs.operations;

import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">ReceiveMessage</a>. */
final class ReceiveMessage implements Operation {

    private static final int MAX_MESSAGES = 10;
    private static final int MAX_VISIBILITY = 43_200;
    private static final int MAX_WAIT = 20;
    private static final Set<String> MEMBERS = Set.of("QueueUrl", "MaxNumberOfMessages", "VisibilityTimeout",
            "WaitTimeSeconds", "AttributeNames", "MessageSystemAttributeNames", "MessageAttributeNames");

    private final SqsEngine engine;

    ReceiveMessage(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        Queue queue = engine.queue(members);
        Integer max = members.number("MaxNumberOfMessages", 1, MAX_MESSAGES);
        Integer visibility = members.number("VisibilityTimeout", 0, MAX_VISIBILITY);
        Integer wait = members.number("WaitTimeSeconds", 0, MAX_WAIT);
        DeliveryShape shape = DeliveryShape.of(members);
        Duration waiting = Duration.ofSeconds(wait == null ? queue.settings().waitSeconds() : wait);
        return queue.receive(max == null ? 1 : max, visibility, waiting).map(deliveries -> {
            ObjectNode output = Json.object();
            if (!deliveries.isEmpty()) {
                ArrayNode messages = output.putArray("Messages");
                deliveries.forEach(delivery -> messages.add(shape.write(delivery)));
            }
            return AwsResponse.ok(output);
        });
    }
}
