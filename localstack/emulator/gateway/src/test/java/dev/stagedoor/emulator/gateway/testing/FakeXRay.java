package dev.stagedoor.emulator.gateway.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;

/** Takes PutTraceSegments and remembers the segments. */
public final class FakeXRay implements AwsService {

    private final BlockingQueue<JsonNode> segments = new LinkedBlockingQueue<>();
    private final List<AwsRequest> calls = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "xray";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("xray", "1.0", "fake");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("PutTraceSegments", request -> {
            calls.add(request);
            for (JsonNode document : request.input().get("TraceSegmentDocuments")) {
                segments.add(parse(document.asText()));
            }
            return Future.succeededFuture(AwsResponse.ok(Json.object()));
        });
    }

    private static JsonNode parse(String document) {
        try {
            return Json.parse(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next segment; waits until it comes. */
    public JsonNode next() throws InterruptedException {
        JsonNode segment = segments.poll(10, TimeUnit.SECONDS);
        if (segment == null) {
            throw new AssertionError("No segment came");
        }
        return segment;
    }

    /** True if no segment is there that was not asked for. */
    public boolean isEmpty() {
        return segments.isEmpty();
    }

    public List<AwsRequest> calls() {
        return calls;
    }
}
