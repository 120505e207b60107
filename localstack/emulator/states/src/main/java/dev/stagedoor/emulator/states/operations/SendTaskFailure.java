package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskFailure.html">SendTaskFailure</a>. */
final class SendTaskFailure implements Operation {

    private static final Set<String> MEMBERS = Set.of("taskToken", "error", "cause");

    private final StatesContext states;

    SendTaskFailure(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ErrorOutput error = new ErrorOutput(members.sensitive("error", 0, 256), members.sensitive("cause", 0, 32_768));
        PendingTasks.find(states.tokens(), members.required("taskToken"), states.tokens()::take).failed(error);
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
