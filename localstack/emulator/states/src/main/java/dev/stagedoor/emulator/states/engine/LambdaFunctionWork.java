package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.task.TaskCall;

/** Calls a function that the resource names by its own ARN: what it returns is the result. */
final class LambdaFunctionWork extends TaskWork {

    LambdaFunctionWork(Visit visit, TaskState state) {
        super(visit, state);
    }

    @Override
    void begin(JsonNode arguments, ObjectNode limits) {
        String credentials = credentials();
        visit.record(EventType.LAMBDA_FUNCTION_SCHEDULED, () -> {
            ObjectNode event = EventDetails.input(Payload.same(arguments, visit.input(), null))
                    .put("resource", state.resource().resource());
            event.setAll(limits);
            if (credentials != null) {
                event.putObject("taskCredentials").put("roleArn", credentials);
            }
            return event;
        });
        visit.record(EventType.LAMBDA_FUNCTION_STARTED, null);
        ExecutionRequest execution = visit.branch().execution().request();
        visit.engine().calls()
                .call(new TaskCall(state.resource(), arguments, execution.roleArn(), credentials, execution.arn(),
                        traceHeader()))
                .onComplete(answer -> visit.onStrand(() -> {
                    if (answer.succeeded()) {
                        finish(Payload.of(answer.result()));
                    } else {
                        finish(failure(answer.cause()));
                    }
                }));
    }

    @Override
    boolean answeredByToken() {
        return false;
    }

    @Override
    ObjectNode details() {
        return Json.object();
    }

    @Override
    EventType succeededEvent() {
        return EventType.LAMBDA_FUNCTION_SUCCEEDED;
    }

    @Override
    EventType failedEvent() {
        return EventType.LAMBDA_FUNCTION_FAILED;
    }

    @Override
    EventType timedOutEvent() {
        return EventType.LAMBDA_FUNCTION_TIMED_OUT;
    }
}
