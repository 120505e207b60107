package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.StateMachine;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachineVersion.html">DeleteStateMachineVersion</a>. */
final class DeleteStateMachineVersion implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineVersionArn");

    private final StatesContext states;

    DeleteStateMachineVersion(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineVersionArn"));
        if (arn.qualifier() == null) {
            throw new ValidationException("stateMachineVersionArn must name a version.");
        }
        StateMachine machine = states.machines().machine(arn);
        machine.version(arn.qualifier()).ifPresent(version -> states.machines().deleteVersion(machine, version));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
