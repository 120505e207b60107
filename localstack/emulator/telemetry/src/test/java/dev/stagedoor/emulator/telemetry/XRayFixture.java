package dev.stagedoor.emulator.telemetry;

import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.telemetry.LogsFixture.HandClock;
import dev.stagedoor.emulator.telemetry.xray.store.TraceLimits;
import io.vertx.core.Future;

/** X-Ray on a bus that allows everything; the clock stands at {@link #NOW}. */
final class XRayFixture {

    /** Seconds since the epoch: 69a42b40 in a trace's id. */
    static final long NOW = LogsFixture.NOW / 1000;

    final HandClock clock = new HandClock();
    final Bus bus = new Bus((service, request) -> {});
    final XRayService service;

    XRayFixture(TraceLimits limits) {
        service = new XRayService(new EmulatorContext(null, clock, new Ids(new Random(1)), Account.DEFAULT, bus,
                URI.create("http://127.0.0.1:1"), Path.of("target"), null), limits, XRayFixture::now);
        bus.register(service);
    }

    /** Does the work at once, on the thread of the test. */
    private static Future<AwsResponse> now(Callable<AwsResponse> work) {
        try {
            return Future.succeededFuture(work.call());
        } catch (Exception e) {
            return Future.failedFuture(e);
        }
    }

    /** The id of the trace of this number; it begins so many seconds after {@link #NOW}. */
    static String traceId(int number, int seconds) {
        return String.format("1-%08x-%024x", NOW + seconds, number);
    }

    /** A segment of one second, in double quotes. Members in single quotes, each after a comma. */
    static String segment(String id, String traceId, String name, String members) {
        return ("{'id':'" + id + "','trace_id':'" + traceId + "','name':'" + name + "','start_time':" + NOW
                + ".5,'end_time':" + (NOW + 1) + ".5" + members + "}").replace('\'', '"');
    }

    ObjectNode put(String... documents) {
        ObjectNode input = Json.object();
        for (String document : documents) {
            input.withArrayProperty("TraceSegmentDocuments").add(document);
        }
        return call("PutTraceSegments", input);
    }

    /** The answer; throws what the operation failed with. Members in single quotes. */
    ObjectNode call(String operation, String json) {
        try {
            return call(operation, (ObjectNode) Json.parse(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    ObjectNode call(String operation, ObjectNode input) {
        Future<AwsResponse> answer = bus.call(AwsRequest.of("xray", operation, input, new Caller.Anonymous(), "r"));
        if (answer.failed()) {
            throw (RuntimeException) answer.cause();
        }
        return answer.result().output();
    }
}
