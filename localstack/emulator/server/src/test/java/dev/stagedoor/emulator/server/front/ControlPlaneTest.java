package dev.stagedoor.emulator.server.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ControlPlaneTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
    private final Logger logger = Logger.getLogger(ControlPlane.class.getName());

    /** A service whose operations need no signature. */
    private record Open(Map<String, Operation> operations) implements AwsService {
        @Override
        public String name() {
            return "open";
        }

        @Override
        public WireProtocol protocol() {
            return new JsonProtocol("open", "1.1", "Open");
        }

        @Override
        public boolean unsigned(String operation) {
            return true;
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private WireResponse call(String operation) {
        return call(operation, Map.of(), Buffer.buffer());
    }

    private WireResponse call(String operation, Map<String, String> headers, Buffer body) {
        Bus bus = new Bus((service, request) -> {
            // Everybody may.
        });
        bus.register(new Open(Map.of("Good", request -> Future.succeededFuture(AwsResponse.ok(Json.object())),
                "Throws", request -> {
                    throw new IllegalStateException("secret detail");
                }, "Trace", request -> Future.succeededFuture(
                        AwsResponse.ok(Json.object().put("trace", request.traceHeader()))),
                "Echo", request -> Future.succeededFuture(AwsResponse.ok(request.input())), "Fails",
                request -> Future.failedFuture(new IllegalStateException("secret detail")))));
        ControlPlane plane = new ControlPlane(vertx, bus, new Ids(new Random(1)),
                new SignatureVerifier(key -> Optional.empty(), Clock.systemUTC(), "us-east-1"));
        return plane.call(new WireRequest("POST", "/", "",
                MultiMap.caseInsensitiveMultiMap().add("X-Amz-Target", "Open." + operation).add("x-amzn-trace-id",
                        "Root=1").addAll(headers),
                body)).toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_defect_of_the_emulator_is_an_internal_failure_and_is_logged_with_its_stack_trace() {
        for (String operation : List.of("Throws", "Fails")) {
            logged.clear();
            WireResponse answer = call(operation);

            String requestId = answer.headers().get("x-amzn-RequestId");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body().toString()).contains("InternalFailure", requestId).doesNotContain("secret");
            assertThat(logged).singleElement().satisfies(entry -> {
                assertThat(entry.getMessage()).contains(requestId);
                assertThat(entry.getThrown()).hasMessage("secret detail");
            });
        }
    }

    @Test
    void an_answer_that_the_caller_can_act_on_is_not_logged() {
        assertThat(call("Good").status()).isEqualTo(200);
        assertThat(call("Missing").status()).isEqualTo(501);
        assertThat(logged).isEmpty();
    }

    @Test
    void a_call_goes_on_with_the_trace_that_its_request_names() {
        assertThat(call("Trace").body()).hasToString("{\"trace\":\"Root=1\"}");
    }

    @Test
    void a_body_that_an_sdk_compressed_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"Namespace\":\"Theatre\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(call("Echo", Map.of("Content-Encoding", "gzip"), Buffer.buffer(packed.toByteArray())).body())
                .hasToString("{\"Namespace\":\"Theatre\"}");
        assertThat(call("Echo", Map.of("Content-Encoding", "br"), Buffer.buffer("x")).status()).isEqualTo(415);
    }
}
