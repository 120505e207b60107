package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What all clients together may make the gateway hold. */
class BodiesTogetherWireTest {

    private static final String BODY = "x".repeat(600_000);

    private final LinkedBlockingQueue<HttpServerRequest> waiting = new LinkedBlockingQueue<>();

    @Test
    void a_body_takes_its_room_until_its_request_is_answered() throws Exception {
        try (TestGateway gateway = new TestGateway(new GatewayOptions(10_000, 5_000, 30_000, 1_000_000))) {
            HttpServer backEnd = TestGateway.await(
                    gateway.vertx().createHttpServer().requestHandler(waiting::add).listen(0, "127.0.0.1"));
            gateway.publish(new ApiFixture().method("POST", "/slow",
                    Integrations.of(IntegrationType.HTTP).http("POST", "http://127.0.0.1:" + backEnd.actualPort())
                            .response("200", null).build())
                    .build());

            CompletableFuture<HttpResponse<String>> first = HttpClient.newHttpClient().sendAsync(HttpRequest
                    .newBuilder(java.net.URI.create(gateway.url("/slow")))
                    .POST(HttpRequest.BodyPublishers.ofString(BODY)).build(), BodyHandlers.ofString());
            HttpServerRequest held = waiting.poll(10, TimeUnit.SECONDS);
            assertThat(gateway.post("/slow", BODY).statusCode()).isEqualTo(503);

            held.response().end("done");
            assertThat(first.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
            CompletableFuture<HttpResponse<String>> next = CompletableFuture
                    .supplyAsync(() -> gateway.post("/slow", BODY));
            waiting.poll(10, TimeUnit.SECONDS).response().end("done, too");
            assertThat(next.get(10, TimeUnit.SECONDS).body()).isEqualTo("done, too");
        }
    }
}
