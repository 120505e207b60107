package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.Alias;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachineAliases.html">ListStateMachineAliases</a>. */
final class ListStateMachineAliases implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "maxResults", "nextToken");

    private final StatesContext states;

    ListStateMachineAliases(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineArn"));
        List<Alias> aliases = states.machines().read(arn, machine -> machine.aliases().stream()
                .filter(alias -> arn.qualifier() == null || alias.refersTo(arn.text())).toList());
        return Future.succeededFuture(AwsResponse.ok(Page.of(members, "stateMachineAliases", aliases,
                alias -> Json.object()
                        .put("stateMachineAliasArn", alias.arn())
                        .set("creationDate", Members.date(alias.creationDate())))));
    }
}
