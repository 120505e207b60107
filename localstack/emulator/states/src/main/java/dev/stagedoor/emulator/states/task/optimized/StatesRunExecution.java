package dev.stagedoor.emulator.states.task.optimized;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.ExecutionCompletions;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code states:startExecution.sync}: the task is done when the execution that it starts is. The role must be allowed to describe that
 * execution, and to stop it when nobody waits for it any more.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">Step Functions</a>
 */
public final class StatesRunExecution implements Integration {

    private static final String EXECUTION_ARN = "ExecutionArn";

    private final OptimizedContext context;
    private final StatesStartExecution start;
    private final ExecutionCompletions completions;
    private final boolean outputAsJson;

    /** @param outputAsJson {@code .sync:2}: the output is what its text says */
    public StatesRunExecution(OptimizedContext context, ExecutionCompletions completions, boolean outputAsJson) {
        this.context = context;
        this.start = new StatesStartExecution(context);
        this.completions = completions;
        this.outputAsJson = outputAsJson;
    }

    @Override
    public void check(JsonNode arguments, String field) {
        start.check(arguments, field);
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        return start.call(call, caller);
    }

    @Override
    public Future<JsonNode> jobEnd(JsonNode submitted, Caller caller) {
        String arn = submitted.path(EXECUTION_ARN).asText();
        ObjectNode input = Json.object().put("executionArn", arn);
        return completions.whenFinished(arn)
                .compose(done -> context.calls().call(StatesStartExecution.SERVICE, "DescribeExecution", input,
                        Buffer.buffer(), caller, OptimizedErrors.STATES))
                .map(answer -> result(answer.output()));
    }

    private JsonNode result(ObjectNode execution) {
        ObjectNode result = Json.object();
        for (String member : new String[]{"cause", "error", "executionArn", "input", "inputDetails", "name", "output",
                "outputDetails", "startDate", "stateMachineArn", "status", "stopDate", "traceHeader"}) {
            String name = Character.toUpperCase(member.charAt(0)) + member.substring(1);
            switch (member) {
                case "inputDetails", "outputDetails" -> details(execution.path(member), result, name);
                case "startDate", "stopDate" -> result.set(name, StatesStartExecution.millis(execution.path(member)));
                default -> StatesStartExecution.rename(execution, member, result, name);
            }
        }
        if (!"SUCCEEDED".equals(execution.path("status").asText())) {
            throw new TaskFailedException(new ErrorOutput("States.TaskFailed", Json.write(result)));
        }
        if (outputAsJson) {
            result.set("Output", parsed(execution.path("output")));
        }
        return result;
    }

    private static void details(JsonNode details, ObjectNode result, String name) {
        if (details.isObject()) {
            result.putObject(name).set("Included", details.path("included"));
        }
    }

    private static JsonNode parsed(JsonNode output) {
        try {
            return Json.parse(output.asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An execution's output is JSON", e);
        }
    }

    @Override
    public void cancel(JsonNode submitted, Caller caller) {
        context.calls().call(StatesStartExecution.SERVICE, "StopExecution",
                Json.object().put("executionArn", submitted.path(EXECUTION_ARN).asText()), Buffer.buffer(), caller,
                OptimizedErrors.STATES);
    }
}
