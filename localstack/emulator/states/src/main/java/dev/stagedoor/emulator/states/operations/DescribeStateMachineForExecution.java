package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.machine.Revision;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachineForExecution.html">DescribeStateMachineForExecution</a>. */
final class DescribeStateMachineForExecution implements Operation {

    private static final Set<String> MEMBERS = Set.of("executionArn", "includedData");

    private final StatesContext states;

    DescribeStateMachineForExecution(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StoredExecution stored = StandardExecutions.find(states, members);
        Revision revision = stored.startable().revision();
        ObjectNode shape = MachineShape.revision(stored.startable().machineName(), revision, members.metadataOnly())
                .put("stateMachineArn", stored.startable().machineArn());
        shape.set("updateDate", Members.date(revision.date()));
        if (stored.mapRunArn() != null) {
            shape.put("mapRunArn", stored.mapRunArn());
        }
        return Future.succeededFuture(AwsResponse.ok(shape));
    }
}
