package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.Alias;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachineAlias.html">UpdateStateMachineAlias</a>. */
final class UpdateStateMachineAlias implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineAliasArn", "description", "routingConfiguration");

    private final StatesContext states;

    UpdateStateMachineAlias(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        if (!request.input().has("description") && !request.input().has("routingConfiguration")) {
            throw new ValidationException("Either the description or the routingConfiguration must be specified"); // [?]
        }
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineAliasArn"));
        Alias alias = states.machines().updateAlias(states.machines().machine(arn), states.machines().alias(arn),
                members.sensitive("description", 0, 256), AliasRoutes.of(members));
        return Future
                .succeededFuture(AwsResponse.ok(Json.object().set("updateDate", Members.date(alias.updateDate()))));
    }
}
