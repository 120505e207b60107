package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html">DeleteStateMachine</a>. */
final class DeleteStateMachine implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn");

    private final StatesContext states;

    DeleteStateMachine(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        states.machines().delete(ResourceArn.stateMachine(members.required("stateMachineArn")).text());
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
