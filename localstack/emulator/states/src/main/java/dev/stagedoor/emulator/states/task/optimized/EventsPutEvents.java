package dev.stagedoor.emulator.states.task.optimized;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.ExecutionArns;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code events:putEvents}. Every entry tells of the execution and its state machine in {@code Resources}; one entry that EventBridge
 * does not take fails the task.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eventbridge.html">EventBridge</a>
 */
public final class EventsPutEvents implements Integration {

    private static final ArgumentShape SHAPE = new ArgumentShape(Set.of("Entries"), List.of("Entries"));

    private final OptimizedContext context;
    private final SdkMetadata metadata;

    public EventsPutEvents(OptimizedContext context) {
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
        if (input.get("Entries") instanceof ArrayNode entries) {
            ArrayNode sent = input.putArray("Entries");
            entries.forEach(entry -> sent.add(sent(entry, call.executionArn())));
        }
        return context.calls().of(call)
                .call("events", "PutEvents", input, Buffer.buffer(), caller, OptimizedErrors.EVENTS)
                .map(answer -> {
                    if (answer.output().path("FailedEntryCount").asInt() > 0) {
                        throw new TaskFailedException(
                                new ErrorOutput("EventBridge.FailedEntry", Json.write(answer.output())));
                    }
                    return metadata.json(answer.output().deepCopy(), answer, "1.1");
                });
    }

    private static JsonNode sent(JsonNode entry, String executionArn) {
        if (!(entry instanceof ObjectNode)) {
            return entry;
        }
        ObjectNode sent = Members.given(entry);
        Members.asText(sent, "Detail");
        ArrayNode resources = Json.array();
        if (sent.get("Resources") instanceof ArrayNode own) {
            resources.addAll(own);
        }
        sent.set("Resources", resources.add(executionArn).add(ExecutionArns.stateMachine(executionArn)));
        return sent;
    }
}
