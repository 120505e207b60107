package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListMapRuns.html">ListMapRuns</a>. */
final class ListMapRuns implements Operation {

    private static final Set<String> MEMBERS = Set.of("executionArn", "maxResults", "nextToken");

    private final StatesContext states;

    ListMapRuns(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StoredExecution stored = StandardExecutions.find(states, members);
        return Future
                .succeededFuture(AwsResponse.ok(Page.of(members, "mapRuns", states.mapRuns().of(stored.arn()), run -> {
                    ObjectNode shape = Json.object().put("executionArn", run.executionArn()).put("mapRunArn", run.arn())
                            .put("stateMachineArn", stored.startable().machineArn());
                    shape.set("startDate", Members.date(run.startDate()));
                    if (run.stopDate() != null) {
                        shape.set("stopDate", Members.date(run.stopDate()));
                    }
                    return shape;
                })));
    }
}
