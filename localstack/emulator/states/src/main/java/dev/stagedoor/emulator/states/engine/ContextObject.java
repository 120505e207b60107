package dev.stagedoor.emulator.states.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * The context object: what expressions read about the execution itself. The parts that do not change are made once.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">Context object</a>
 */
final class ContextObject {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final ObjectNode execution;
    private final ObjectNode stateMachine;

    ContextObject(ExecutionRequest request, Instant startDate, Redrive redrive) {
        this.execution = Json.object().put("Id", request.arn());
        execution.set("Input", request.input().node());
        execution.put("StartTime", TIME.format(startDate)).put("Name", request.name()).put("RoleArn", request.roleArn())
                .put("RedriveCount", redrive.count());
        if (redrive.date() != null) {
            execution.put("RedriveTime", TIME.format(redrive.date()));
        }
        this.stateMachine = Json.object().put("Id", request.machineArn()).put("Name", request.machineName());
    }

    /**
     * @param item the innermost Map item; null outside of a Map
     * @param token the task's token; null where the state has none
     */
    ObjectNode of(Visit visit, ObjectNode item, String token) {
        ObjectNode context = Json.object();
        context.set("Execution", execution);
        context.set("StateMachine", stateMachine);
        ObjectNode state = context.putObject("State").put("Name", visit.state().name()).put("EnteredTime",
                TIME.format(visit.enteredAt()));
        if (visit.retriable()) {
            state.put("RetryCount", visit.retryCount());
        }
        if (item != null) {
            context.putObject("Map").set("Item", item);
        }
        if (token != null) {
            context.putObject("Task").put("Token", token);
        }
        return context;
    }
}
