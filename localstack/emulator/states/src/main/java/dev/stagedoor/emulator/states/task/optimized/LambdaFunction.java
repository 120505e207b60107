package dev.stagedoor.emulator.states.task.optimized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** A function that the state names by its ARN: its event is what the state has, its result is what the function returns. */
public final class LambdaFunction implements Integration {

    private final OptimizedContext context;

    public LambdaFunction(OptimizedContext context) {
        this.context = context;
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        return context.calls().of(call)
                .call("lambda", "Invoke", Json.object().put("FunctionName", call.resource().resource()),
                        Buffer.buffer(Json.bytes(call.arguments())), caller, OptimizedErrors.LAMBDA)
                .map(answer -> {
                    JsonNode result = LambdaPayload.of(answer);
                    return result == null ? NullNode.getInstance() : result;
                });
    }
}
