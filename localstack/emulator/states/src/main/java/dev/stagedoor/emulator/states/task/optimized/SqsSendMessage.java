package dev.stagedoor.emulator.states.task.optimized;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code sqs:sendMessage}. A body that is not text is sent as JSON.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html">SQS</a>
 */
public final class SqsSendMessage implements Integration {

    private static final ArgumentShape SHAPE = new ArgumentShape(Set.of("QueueUrl", "MessageBody", "DelaySeconds",
            "MessageAttributes", "MessageDeduplicationId", "MessageGroupId"), List.of("QueueUrl", "MessageBody"));

    private final OptimizedContext context;
    private final SdkMetadata metadata;

    public SqsSendMessage(OptimizedContext context) {
        this.context = context;
        this.metadata = context.metadata();
    }

    @Override
    public void check(JsonNode arguments, String field) {
        SHAPE.check(arguments, field);
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        ObjectNode input = Members.given(call.arguments());
        Members.asText(input, "MessageBody");
        return context.calls().of(call).call("sqs", "SendMessage", input, Buffer.buffer(), caller, OptimizedErrors.SQS)
                .map(answer -> metadata.json(answer.output().deepCopy(), answer, "1.0"));
    }
}
