package dev.stagedoor.emulator.states.task.optimized;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.integration.Answer;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code lambda:invoke}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Lambda</a>
 */
public final class LambdaInvoke implements Integration {

    private static final String PAYLOAD = "Payload";
    private static final ArgumentShape SHAPE = new ArgumentShape(
            Set.of("FunctionName", PAYLOAD, "Qualifier", "InvocationType", "ClientContext"), List.of("FunctionName"));

    private final OptimizedContext context;
    private final SdkMetadata metadata;

    public LambdaInvoke(OptimizedContext context) {
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
        input.remove(PAYLOAD);
        JsonNode payload = call.arguments().get(PAYLOAD);
        Buffer body = payload == null ? Buffer.buffer() : Buffer.buffer(Json.bytes(payload));
        return context.calls().of(call).call("lambda", "Invoke", input, body, caller, OptimizedErrors.LAMBDA)
                .map(this::result);
    }

    private JsonNode result(Answer answer) {
        ObjectNode result = Json.object();
        JsonNode payload = LambdaPayload.of(answer);
        if (answer.output().has("ExecutedVersion")) {
            result.set("ExecutedVersion", answer.output().get("ExecutedVersion"));
        }
        if (payload != null) {
            result.set(PAYLOAD, payload);
        }
        Buffer body = answer.response().payload();
        metadata.headers(result, answer, body == null ? 0 : body.length());
        return result.put("StatusCode", answer.response().status());
    }
}
