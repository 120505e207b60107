package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html">DeleteStateMachine</a>: it is gone, and its executions are, when the last of them has ended. */
final class DeleteStateMachine implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn");

    private final StatesContext states;

    DeleteStateMachine(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineArn"));
        if (arn.qualifier() != null) {
            throw new ValidationException("This action deletes no version and no alias: " + arn.text());
        }
        if (states.machines().delete(arn.text())) {
            states.executions().whenAllFinished(arn.text()).onComplete(ended -> {
                states.executions().forget(arn.text());
                states.machines().forget(arn.text());
            });
        }
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
