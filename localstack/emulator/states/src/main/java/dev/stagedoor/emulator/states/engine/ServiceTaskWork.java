package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.task.IntegrationPattern;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/** Calls a service; waits for its answer, for the job that it starts, or for somebody who has the token. */
final class ServiceTaskWork extends TaskWork {

    ServiceTaskWork(Visit visit, TaskState state) {
        super(visit, state);
    }

    @Override
    void begin(JsonNode arguments, ObjectNode limits) {
        String roleArn = role(arguments);
        visit.record(EventType.TASK_SCHEDULED, () -> {
            ObjectNode event = details().put("parameters", arguments.toString()).put("region",
                    visit.branch().execution().region());
            event.setAll(limits);
            return event;
        });
        visit.record(EventType.TASK_STARTED, this::details);
        ExecutionRequest execution = visit.branch().execution().request();
        visit.engine().calls().call(state.resource(), arguments, roleArn, execution.arn())
                .onComplete(answer -> visit.onStrand(() -> answered(answer)));
    }

    private String role(JsonNode arguments) {
        if (state.credentials() == null) {
            return visit.branch().execution().request().roleArn();
        }
        return state.credentials().evaluate(visit.data()).path("RoleArn").asText();
    }

    private void answered(AsyncResult<JsonNode> answer) {
        if (over()) {
            return;
        }
        if (answer.failed()) {
            finish(failure(answer.cause()));
            return;
        }
        Payload result = Payload.of(answer.result());
        if (state.resource().pattern() == IntegrationPattern.REQUEST_RESPONSE) {
            finish(result);
            return;
        }
        visit.record(EventType.TASK_SUBMITTED, () -> {
            ObjectNode event = details();
            event.setAll(EventDetails.output(result));
            return event;
        });
        if (state.resource().pattern() == IntegrationPattern.RUN_A_JOB) {
            Future<JsonNode> end = visit.engine().calls().jobEnd(state.resource(), answer.result());
            end.onSuccess(output -> succeeded(output, null))
                    .onFailure(thrown -> visit.onStrand(() -> finish(failure(thrown))));
        }
        awaitHeartbeats();
    }

    @Override
    boolean answeredByToken() {
        return state.resource().pattern() != IntegrationPattern.REQUEST_RESPONSE;
    }

    @Override
    ObjectNode details() {
        return Json.object().put("resource", state.resource().resource()).put("resourceType",
                state.resource().resourceType());
    }

    @Override
    EventType succeededEvent() {
        return EventType.TASK_SUCCEEDED;
    }

    @Override
    EventType failedEvent() {
        return EventType.TASK_FAILED;
    }

    @Override
    EventType timedOutEvent() {
        return EventType.TASK_TIMED_OUT;
    }
}
