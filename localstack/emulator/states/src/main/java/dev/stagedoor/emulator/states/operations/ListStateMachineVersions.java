package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.Version;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachineVersions.html">ListStateMachineVersions</a>. */
final class ListStateMachineVersions implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "maxResults", "nextToken");

    private final StatesContext states;

    ListStateMachineVersions(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineArn"));
        List<Version> versions = states.machines().read(arn, machine -> List.copyOf(machine.versions()));
        return Future.succeededFuture(AwsResponse.ok(Page.of(members, "stateMachineVersions", versions,
                version -> Json.object()
                        .put("stateMachineVersionArn", version.arn())
                        .set("creationDate", Members.date(version.creationDate())))));
    }
}
