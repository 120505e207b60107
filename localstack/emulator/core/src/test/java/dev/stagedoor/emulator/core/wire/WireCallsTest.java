package dev.stagedoor.emulator.core.wire;

import java.util.Map;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WireCallsTest {

    private static final WireProtocol PROTOCOL = new JsonProtocol("open", "1.1", "Open");

    private final Vertx vertx = Vertx.vertx();
    private final WireCalls calls;

    private record Open(Map<String, Operation> operations) implements AwsService {
        @Override
        public String name() {
            return "open";
        }

        @Override
        public WireProtocol protocol() {
            return PROTOCOL;
        }
    }

    WireCallsTest() {
        Bus bus = new Bus((service, request) -> {
            // Everybody may.
        });
        bus.register(new Open(Map.of("Echo", request -> Future.succeededFuture(AwsResponse.ok(request.input())),
                "Refuses", request -> Future.failedFuture(new AwsException(409, "Conflict", "no")), "Breaks",
                request -> Future.failedFuture(new IllegalStateException("a defect")))));
        calls = new WireCalls(vertx, bus);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private WireResponse make(int bytes, Supplier<AwsRequest> decoding) {
        return calls.make(PROTOCOL, "id", bytes, decoding).toCompletionStage().toCompletableFuture().join();
    }

    private static AwsRequest call(String operation) {
        return AwsRequest.of("open", operation, Json.object().put("thread", Thread.currentThread().getName()),
                new Caller.Anonymous(), "id");
    }

    @Test
    void a_small_body_is_decoded_where_the_call_comes_in_and_a_large_one_elsewhere() {
        String here = Thread.currentThread().getName();

        assertThat(make(WireCalls.LARGE, () -> call("Echo")).body().toString()).contains(here);
        assertThat(make(WireCalls.LARGE + 1, () -> call("Echo")).body().toString()).doesNotContain(here);
    }

    @Test
    void what_the_protocol_or_the_service_refuses_is_an_answer() {
        for (int bytes : new int[]{0, WireCalls.LARGE + 1}) {
            assertThat(make(bytes, () -> call("Refuses")).status()).isEqualTo(409);
            assertThat(make(bytes, () -> {
                throw new AwsException(400, "SerializationException", "not JSON");
            }).body().toString()).contains("SerializationException");
        }
    }

    @Test
    void a_defect_is_none() {
        for (int bytes : new int[]{0, WireCalls.LARGE + 1}) {
            assertThatThrownBy(() -> make(bytes, () -> call("Breaks"))).hasRootCauseMessage("a defect");
            assertThatThrownBy(() -> make(bytes, () -> {
                throw new IllegalStateException("another defect");
            })).hasRootCauseMessage("another defect");
        }
    }
}
