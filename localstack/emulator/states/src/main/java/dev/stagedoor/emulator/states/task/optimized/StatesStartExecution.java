package dev.stagedoor.emulator.states.task.optimized;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code states:startExecution}. Times are milliseconds, as in the SDK for Java 1.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">Step Functions</a>
 */
public final class StatesStartExecution implements Integration {

    static final String SERVICE = "states";

    private static final ArgumentShape SHAPE = new ArgumentShape(Set.of("Input", "Name", "StateMachineArn"),
            List.of("StateMachineArn"));

    private final OptimizedContext context;
    private final SdkMetadata metadata;

    public StatesStartExecution(OptimizedContext context) {
        this.context = context;
        this.metadata = context.metadata();
    }

    @Override
    public void check(JsonNode arguments, String field) {
        SHAPE.check(arguments, field);
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        ObjectNode arguments = Members.given(call.arguments());
        Members.asText(arguments, "Input");
        ObjectNode input = Json.object();
        rename(arguments, "StateMachineArn", input, "stateMachineArn");
        rename(arguments, "Name", input, "name");
        rename(arguments, "Input", input, "input");
        return context.calls().of(call)
                .call(SERVICE, "StartExecution", input, Buffer.buffer(), caller, OptimizedErrors.STATES)
                .map(answer -> {
                    ObjectNode result = Json.object();
                    rename(answer.output(), "executionArn", result, "ExecutionArn");
                    result.set("StartDate", millis(answer.output().path("startDate")));
                    return metadata.json(result, answer, "1.0");
                });
    }

    static void rename(JsonNode from, String member, ObjectNode to, String other) {
        if (from.hasNonNull(member)) {
            to.set(other, from.get(member));
        }
    }

    /** From seconds. */
    static JsonNode millis(JsonNode seconds) {
        return seconds.isNumber()
                ? Json.object().numberNode(seconds.decimalValue().multiply(BigDecimal.valueOf(1_000)).longValue())
                : seconds;
    }
}
