package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>. */
final class StartExecution implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "name", "input", "traceHeader");

    private final StatesContext states;

    StartExecution(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StoredExecution started = states.starter().start(states.machines().find(members.required("stateMachineArn")),
                ExecutionOrders.of(members, request));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("executionArn", started.arn()).set("startDate",
                Members.date(started.execution().startDate()))));
    }
}
