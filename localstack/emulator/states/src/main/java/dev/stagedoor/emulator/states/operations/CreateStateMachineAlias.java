package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.Alias;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachineAlias.html">CreateStateMachineAlias</a>. */
final class CreateStateMachineAlias implements Operation {

    private static final Set<String> MEMBERS = Set.of("name", "description", "routingConfiguration");

    private static final Pattern NAME = Pattern.compile("^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");

    private final StatesContext states;

    CreateStateMachineAlias(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        members.required("name");
        members.text("name", 1, 80);
        String name = members.matching("name", NAME);
        List<Alias.Route> routes = AliasRoutes.of(members);
        if (routes == null) {
            members.required("routingConfiguration");
        }
        ResourceArn first = ResourceArn.stateMachine(routes.get(0).versionArn());
        Alias alias = states.machines().createAlias(states.machines().machine(first), name,
                members.sensitive("description", 0, 256), routes);
        return Future.succeededFuture(
                AwsResponse.ok(Json.object().put("stateMachineAliasArn", alias.arn()).set("creationDate",
                        Members.date(alias.creationDate()))));
    }
}
