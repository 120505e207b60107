package dev.stagedoor.emulator.states.operations;

import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.error.api.StateMachineTypeNotSupportedException;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.machine.Startable;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html">StartSyncExecution</a>. */
final class StartSyncExecution implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "name", "input", "traceHeader",
            "includedData");

    /** Memory is not measured: the least that AWS bills. */
    private static final int BILLED_MEMORY = 64;
    private static final long BILLED_STEP = 100;

    private final StatesContext states;

    StartSyncExecution(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        Startable startable = states.machines().find(members.required("stateMachineArn"));
        if (startable.type() != MachineType.EXPRESS) {
            throw new StateMachineTypeNotSupportedException();
        }
        StoredExecution started = states.starter().express(startable, ExecutionOrders.of(members, request));
        boolean included = !members.metadataOnly();
        return started.execution().finished().map(end -> AwsResponse.ok(answer(started, end, included)));
    }

    private static ObjectNode answer(StoredExecution started, Ended end, boolean included) {
        ObjectNode answer = ExecutionShape.times(started).put("executionArn", started.arn())
                .put("stateMachineArn", started.startable().machineArn())
                .put("name", started.execution().request().name())
                .put("status", end.status().name());
        ExecutionShape.ending(answer, end, included);
        if (included) {
            answer.put("input", started.execution().request().input().text());
        }
        answer.putObject("inputDetails").put("included", included);
        if (started.traceHeader() != null) {
            answer.put("traceHeader", started.traceHeader());
        }
        long millis = Duration.between(started.execution().startDate(), end.stopDate()).toMillis();
        answer.putObject("billingDetails").put("billedMemoryUsedInMB", BILLED_MEMORY).put(
                "billedDurationInMilliseconds",
                Math.max(1, (millis + BILLED_STEP - 1) / BILLED_STEP) * BILLED_STEP);
        return answer;
    }
}
