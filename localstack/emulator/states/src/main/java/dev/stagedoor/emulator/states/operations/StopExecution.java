package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StopExecution.html">StopExecution</a>. */
final class StopExecution implements Operation {

    private static final Set<String> MEMBERS = Set.of("executionArn", "error", "cause");

    private final StatesContext states;

    StopExecution(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StoredExecution stored = StandardExecutions.find(states, members);
        ErrorOutput reason = new ErrorOutput(members.sensitive("error", 0, 256), members.sensitive("cause", 0, 32_768));
        return stored.execution().abort(reason)
                .map(end -> AwsResponse.ok(Json.object().set("stopDate", Members.date(end.stopDate()))));
    }
}
