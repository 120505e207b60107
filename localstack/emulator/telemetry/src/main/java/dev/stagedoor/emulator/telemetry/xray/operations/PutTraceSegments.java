package dev.stagedoor.emulator.telemetry.xray.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.xray.document.InvalidSegmentException;
import dev.stagedoor.emulator.telemetry.xray.document.SegmentReader;
import dev.stagedoor.emulator.telemetry.xray.store.TraceStore;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/xray/latest/api/API_PutTraceSegments.html">PutTraceSegments</a>. */
public final class PutTraceSegments implements Operation {

    private static final int MAX_DOCUMENTS = 1_000;

    private final TraceStore store;
    private final Worker worker;

    public PutTraceSegments(TraceStore store, Worker worker) {
        this.store = store;
        this.worker = worker;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        return worker.run(() -> put(request));
    }

    private AwsResponse put(AwsRequest request) {
        ObjectNode answer = Json.object();
        ArrayNode refused = answer.putArray("UnprocessedTraceSegments");
        for (String text : Input.of(request, "TraceSegmentDocuments").texts("TraceSegmentDocuments", MAX_DOCUMENTS)) {
            try {
                store.put(SegmentReader.read(text));
            } catch (InvalidSegmentException e) {
                ObjectNode shape = refused.addObject().put("ErrorCode", e.fault().name()).put("Message",
                        e.getMessage());
                if (e.id() != null) {
                    shape.put("Id", e.id());
                }
            }
        }
        return AwsResponse.ok(answer);
    }
}
