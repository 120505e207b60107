package dev.stagedoor.emulator.states.operations;

import java.util.Set;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.ResourceNotFoundException;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.mapruns.MapRun;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeMapRun.html">DescribeMapRun</a>. */
final class DescribeMapRun implements Operation {

    private static final Set<String> MEMBERS = Set.of("mapRunArn");

    private final StatesContext states;

    DescribeMapRun(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String arn = ResourceArn.mapRun(members.required("mapRunArn")).text();
        MapRun run = states.mapRuns().find(arn)
                .orElseThrow(() -> new ResourceNotFoundException("Resource not found: '" + arn + "'"));
        ObjectNode shape = Json.object().put("mapRunArn", arn).put("executionArn", run.executionArn())
                .put("status", run.status().name())
                .put("maxConcurrency", run.limits().maxConcurrency())
                .put("toleratedFailurePercentage", run.limits().toleratedFailurePercentage())
                .put("toleratedFailureCount", run.limits().toleratedFailureCount())
                .put("redriveCount", run.redriveCount());
        shape.set("startDate", Members.date(run.startDate()));
        if (run.stopDate() != null) {
            shape.set("stopDate", Members.date(run.stopDate()));
        }
        if (run.redriveDate() != null) {
            shape.set("redriveDate", Members.date(run.redriveDate()));
        }
        shape.set("itemCounts", counts(run, MapRun.Count::items));
        shape.set("executionCounts", counts(run, MapRun.Count::executions));
        return Future.succeededFuture(AwsResponse.ok(shape));
    }

    private static ObjectNode counts(MapRun run, ToIntFunction<MapRun.Count> part) {
        return Json.object().put("pending", part.applyAsInt(run.pending()))
                .put("running", part.applyAsInt(run.count(ExecutionStatus.RUNNING)))
                .put("succeeded", part.applyAsInt(run.count(ExecutionStatus.SUCCEEDED)))
                .put("failed", part.applyAsInt(run.count(ExecutionStatus.FAILED)))
                .put("timedOut", part.applyAsInt(run.count(ExecutionStatus.TIMED_OUT)))
                .put("aborted", part.applyAsInt(run.count(ExecutionStatus.ABORTED)))
                .put("total", part.applyAsInt(run.total()))
                .put("resultsWritten", part.applyAsInt(run.resultsWritten()))
                .put("failuresNotRedrivable", part.applyAsInt(run.notRedrivable()))
                .put("pendingRedrive", part.applyAsInt(run.pendingRedrive()));
    }
}
