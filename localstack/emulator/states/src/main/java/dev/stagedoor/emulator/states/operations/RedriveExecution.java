package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html">RedriveExecution</a>. */
final class RedriveExecution implements Operation {

    private static final Set<String> MEMBERS = Set.of("executionArn", "clientToken");
    private static final int MAX_TOKEN = 64;

    private final StatesContext states;

    RedriveExecution(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String token = members.text("clientToken", 1, MAX_TOKEN);
        StoredExecution stored = StandardExecutions.find(states, members);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("redriveDate",
                Members.date(states.redriver().redrive(stored, token)))));
    }
}
