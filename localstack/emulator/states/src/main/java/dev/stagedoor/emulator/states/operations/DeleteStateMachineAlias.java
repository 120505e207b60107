package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.StateMachine;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachineAlias.html">DeleteStateMachineAlias</a>. */
final class DeleteStateMachineAlias implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineAliasArn");

    private final StatesContext states;

    DeleteStateMachineAlias(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineAliasArn"));
        StateMachine machine = states.machines().machine(arn);
        machine.alias(String.valueOf(arn.qualifier()))
                .ifPresent(alias -> states.machines().deleteAlias(machine, alias));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
