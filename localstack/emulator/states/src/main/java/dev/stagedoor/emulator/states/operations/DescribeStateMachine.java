package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.StateMachineDoesNotExistException;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.Version;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html">DescribeStateMachine</a>. */
final class DescribeStateMachine implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "includedData");

    private final StatesContext states;

    DescribeStateMachine(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        boolean metadataOnly = members.metadataOnly();
        ResourceArn arn = ResourceArn.stateMachine(members.required("stateMachineArn"));
        return Future.succeededFuture(AwsResponse.ok(states.machines().read(arn, machine -> {
            Version version = arn.qualifier() == null
                    ? null
                    : machine.version(arn.qualifier())
                            .orElseThrow(() -> new StateMachineDoesNotExistException(arn.text()));
            ObjectNode shape = MachineShape.revision(machine.name(),
                    version == null ? machine.revision() : version.revision(), metadataOnly);
            shape.put("stateMachineArn", arn.text())
                    .put("status", states.machines().isDeleting(machine.arn()) ? "DELETING" : "ACTIVE")
                    .put("type", machine.type().name());
            shape.set("creationDate", Members.date(version == null ? machine.creationDate() : version.creationDate()));
            if (version != null && version.description() != null) {
                shape.put("description", version.description());
            }
            return shape;
        })));
    }
}
