package dev.stagedoor.emulator.telemetry.xray.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;
import dev.stagedoor.emulator.telemetry.xray.store.TraceStore;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html">BatchGetTraces</a>: five traces at most, so there is
 * one page. Segments that AWS infers from subsegments, of services that send none, are not there.
 */
public final class BatchGetTraces implements Operation {

    private static final int MAX_TRACES = 5;

    private final TraceStore store;

    public BatchGetTraces(TraceStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        List<String> ids = Input.of(request, "TraceIds").texts("TraceIds", MAX_TRACES);
        ObjectNode answer = Json.object();
        ArrayNode traces = answer.putArray("Traces");
        ArrayNode unknown = answer.putArray("UnprocessedTraceIds");
        for (String id : ids) {
            store.find(id).map(BatchGetTraces::shape).ifPresentOrElse(traces::add, () -> unknown.add(id));
        }
        return Future.succeededFuture(AwsResponse.ok(answer));
    }

    private static ObjectNode shape(RecordedTrace trace) {
        ObjectNode shape = Json.object().put("Id", trace.id()).put("Duration", Seconds.between(trace.start(),
                trace.end())).put("LimitExceeded", trace.limitExceeded());
        ArrayNode segments = shape.putArray("Segments");
        for (SegmentDocument segment : trace.segments()) {
            segments.addObject().put("Id", segment.id()).put("Document", segment.text());
        }
        return shape;
    }
}
