package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.api.StateMachineTypeNotSupportedException;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.machine.Startable;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html">ListExecutions</a>. */
final class ListExecutions implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "statusFilter", "maxResults", "nextToken",
            "mapRunArn", "redriveFilter");

    private final StatesContext states;

    ListExecutions(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String mapRun = members.text("mapRunArn");
        if (mapRun != null && members.text("stateMachineArn") != null) {
            throw new ValidationException("Either a stateMachineArn or a mapRunArn can be specified, not both"); // [?]
        }
        String status = members.word("statusFilter", "RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED",
                ExecutionShape.PENDING_REDRIVE);
        Predicate<StoredExecution> wanted = mapRun == null
                ? ofMachine(members.required("stateMachineArn"))
                : stored -> mapRun.equals(stored.mapRunArn());
        if (mapRun == null && ExecutionShape.PENDING_REDRIVE.equals(status)) {
            throw new ValidationException("A statusFilter of PENDING_REDRIVE needs a mapRunArn.");
        }
        String redrive = members.word("redriveFilter", "REDRIVEN", "NOT_REDRIVEN");
        if (redrive != null) {
            wanted = wanted
                    .and(stored -> redrive.equals("REDRIVEN") == (stored.execution().redrive().count() > 0));
        }
        List<StoredExecution> found = states.executions()
                .list(wanted.and(stored -> status == null
                        || ExecutionShape.status(states.mapRuns(), stored).equals(status)));
        return Future.succeededFuture(AwsResponse.ok(Page.of(members, "executions", found,
                stored -> ExecutionShape.listed(states.mapRuns(), stored))));
    }

    private Predicate<StoredExecution> ofMachine(String arn) {
        Startable startable = states.machines().find(arn);
        if (startable.type() != MachineType.STANDARD) {
            throw new StateMachineTypeNotSupportedException();
        }
        return stored -> stored.mapRunArn() == null && (arn.equals(stored.startable().machineArn())
                || arn.equals(stored.startable().versionArn()) || arn.equals(stored.startable().aliasArn()));
    }
}
