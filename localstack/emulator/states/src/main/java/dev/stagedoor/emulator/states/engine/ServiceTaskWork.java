package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.task.IntegrationPattern;
import dev.stagedoor.emulator.states.task.TaskCall;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/** Calls a service; waits for its answer, for the job that it starts, or for somebody who has the token. */
final class ServiceTaskWork extends TaskWork {

    private TaskCall call;
    private JsonNode job;

    ServiceTaskWork(Visit visit, TaskState state) {
        super(visit, state);
    }

    @Override
    void begin(JsonNode arguments, ObjectNode limits) {
        String credentials = credentials();
        visit.engine().calls().check(state.resource(), arguments,
                state.language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters");
        visit.record(EventType.TASK_SCHEDULED, () -> {
            ObjectNode event = details().put("parameters", arguments.toString()).put("region",
                    visit.branch().execution().region());
            event.setAll(limits);
            if (credentials != null) {
                event.putObject("taskCredentials").put("roleArn", credentials);
            }
            return event;
        });
        visit.record(EventType.TASK_STARTED, this::details);
        ExecutionRequest execution = visit.branch().execution().request();
        call = new TaskCall(state.resource(), arguments, execution.roleArn(), credentials, execution.arn(),
                traceHeader());
        visit.engine().calls().call(call).onComplete(answer -> visit.onStrand(() -> answered(answer)));
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
            job = answer.result();
            Future<JsonNode> end = visit.engine().calls().jobEnd(call, job);
            end.onSuccess(output -> succeeded(output, null))
                    .onFailure(thrown -> visit.onStrand(() -> finish(failure(thrown))));
        }
        awaitHeartbeats();
    }

    @Override
    void withdraw() {
        if (job != null) {
            visit.engine().calls().cancel(call, job);
        }
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
