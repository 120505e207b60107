package dev.stagedoor.emulator.core.xray;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentDeliveryTest {

    private static final Caller GATEWAY = new Caller.Service("apigateway.amazonaws.com", "", "000000000000");
    private static final Caller ROLE = new Caller.AssumedRole("000000000000", "arn:aws:sts::0:assumed-role/r/s",
            "arn:aws:iam::0:role/r", "AROA:s", "ASIA");

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<AwsRequest> calls = new LinkedBlockingQueue<>();
    private final Bus bus = new Bus((service, request) -> {});
    private final SegmentDelivery delivery;

    SegmentDeliveryTest() {
        bus.register(new XRay());
        delivery = new SegmentDelivery(new EmulatorContext(vertx, Clock.systemUTC(), new Ids(new Random(1)),
                Account.DEFAULT, bus, URI.create("http://127.0.0.1:1"), Path.of("target"), null));
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private final class XRay implements AwsService {
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
                assertThat(Context.isOnWorkerThread()).isTrue();
                calls.add(request);
                return Future.succeededFuture(AwsResponse.ok(Json.object()));
            });
        }
    }

    private AwsRequest next() throws InterruptedException {
        AwsRequest call = calls.poll(10, TimeUnit.SECONDS);
        assertThat(call).as("a call of X-Ray").isNotNull();
        return call;
    }

    private static int documents(AwsRequest call) {
        return call.input().get("TraceSegmentDocuments").size();
    }

    @Test
    void segments_come_together_each_in_its_senders_name() throws Exception {
        delivery.add(GATEWAY, Json.object().put("id", "1"));
        delivery.add(ROLE, Json.object().put("id", "2"));
        delivery.add(GATEWAY, Json.object().put("id", "3"));

        AwsRequest first = next();
        assertThat(first.caller()).isEqualTo(GATEWAY);
        assertThat(first.input().get("TraceSegmentDocuments")).map(document -> document.asText())
                .isEqualTo(List.of("{\"id\":\"1\"}", "{\"id\":\"3\"}"));
        AwsRequest second = next();
        assertThat(second.caller()).isEqualTo(ROLE);
        assertThat(documents(second)).isEqualTo(1);
    }

    @Test
    void fifty_go_in_one_call_and_what_finds_no_room_is_dropped() throws Exception {
        for (int i = 0; i < SegmentDelivery.MAX_WAITING + 30; i++) {
            delivery.add(GATEWAY, Json.object().put("id", i));
        }

        int all = 0;
        while (all < SegmentDelivery.MAX_WAITING) {
            AwsRequest call = next();
            assertThat(documents(call)).isLessThanOrEqualTo(50);
            all += documents(call);
        }
        assertThat(all).isEqualTo(SegmentDelivery.MAX_WAITING);
        delivery.add(GATEWAY, Json.object().put("id", "after"));
        assertThat(next().input().at("/TraceSegmentDocuments/0").asText()).as("there is room again")
                .contains("after");
    }
}
