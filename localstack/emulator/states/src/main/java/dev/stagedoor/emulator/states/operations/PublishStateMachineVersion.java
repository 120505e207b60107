package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.Version;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_PublishStateMachineVersion.html">PublishStateMachineVersion</a>. */
final class PublishStateMachineVersion implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "revisionId", "description");

    private final StatesContext states;

    PublishStateMachineVersion(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineArn"));
        Version version = states.machines().publish(states.machines().machine(arn), members.text("revisionId"),
                members.sensitive("description", 0, 256));
        return Future.succeededFuture(
                AwsResponse.ok(Json.object().put("stateMachineVersionArn", version.arn()).set("creationDate",
                        Members.date(version.creationDate()))));
    }
}
