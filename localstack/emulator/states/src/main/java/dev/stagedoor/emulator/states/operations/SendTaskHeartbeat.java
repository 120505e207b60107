package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskHeartbeat.html">SendTaskHeartbeat</a>. */
final class SendTaskHeartbeat implements Operation {

    private static final Set<String> MEMBERS = Set.of("taskToken");

    private final StatesContext states;

    SendTaskHeartbeat(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        PendingTasks.find(states.tokens(), members.required("taskToken"), states.tokens()::find).heartbeat();
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
