package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachines.html">ListStateMachines</a>. */
final class ListStateMachines implements Operation {

    private static final Set<String> MEMBERS = Set.of("maxResults", "nextToken");

    private final StatesContext states;

    ListStateMachines(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        return Future.succeededFuture(AwsResponse.ok(Page.of(members, "stateMachines", states.machines().all(),
                machine -> Json.object()
                        .put("stateMachineArn", machine.arn()).put("name", machine.name())
                        .put("type", machine.type().name())
                        .set("creationDate", Members.date(machine.creationDate())))));
    }
}
