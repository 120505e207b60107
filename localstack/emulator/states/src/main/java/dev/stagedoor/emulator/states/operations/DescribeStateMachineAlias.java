package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachineAlias.html">DescribeStateMachineAlias</a>. */
final class DescribeStateMachineAlias implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineAliasArn");

    private final StatesContext states;

    DescribeStateMachineAlias(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineAliasArn"));
        return Future.succeededFuture(AwsResponse.ok(AliasRoutes.shape(states.machines().alias(arn))));
    }
}
