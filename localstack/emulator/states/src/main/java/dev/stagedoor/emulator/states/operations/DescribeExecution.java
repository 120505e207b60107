package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html">DescribeExecution</a>. */
final class DescribeExecution implements Operation {

    private static final Set<String> MEMBERS = Set.of("executionArn", "includedData");

    private final StatesContext states;

    DescribeExecution(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StoredExecution stored = StandardExecutions.find(states, members);
        boolean included = !members.metadataOnly();
        ObjectNode answer = ExecutionShape.times(stored).put("executionArn", stored.arn())
                .put("stateMachineArn", stored.startable().machineArn())
                .put("name", stored.execution().request().name())
                .put("status", ExecutionShape.status(states.mapRuns(), stored));
        ExecutionShape.qualified(answer, stored);
        if (included) {
            answer.put("input", stored.execution().request().input().text());
        }
        answer.putObject("inputDetails").put("included", included);
        Ended end = stored.execution().ended();
        if (end != null) {
            ExecutionShape.ending(answer, end, included);
        }
        if (stored.traceHeader() != null) {
            answer.put("traceHeader", stored.traceHeader());
        }
        if (stored.mapRunArn() != null) {
            answer.put("mapRunArn", stored.mapRunArn());
        }
        redrive(answer, stored);
        return Future.succeededFuture(AwsResponse.ok(answer));
    }

    private void redrive(ObjectNode answer, StoredExecution stored) {
        answer.put("redriveCount", stored.execution().redrive().count());
        ExecutionShape.redriveDate(answer, stored);
        states.redriver().refusal(stored).ifPresentOrElse(
                reason -> answer.put("redriveStatus", "NOT_REDRIVABLE").put("redriveStatusReason", reason),
                () -> answer.put("redriveStatus", stored.mapRunArn() == null ? "REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN"));
    }
}
