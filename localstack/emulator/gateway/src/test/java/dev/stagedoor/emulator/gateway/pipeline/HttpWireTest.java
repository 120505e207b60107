package dev.stagedoor.emulator.gateway.pipeline;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpWireTest {

    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new TestGateway();
        HttpServer backEnd = TestGateway.await(
                gateway.vertx().createHttpServer().requestHandler(HttpWireTest::backEnd).listen(0, "127.0.0.1"));
        String url = "http://127.0.0.1:" + backEnd.actualPort();
        ApiFixture api = new ApiFixture()
                .method("/echo", Methods.of("POST")
                        .integration(integration(url + "/echo?own=1")
                                .template("<seat>$input.path('$.seat')</seat>"
                                        + "#set($context.requestOverride.header.X-Over = 'o')"
                                        + "#set($context.requestOverride.querystring.over = 'a b')")
                                .parameters(Map.of("integration.request.header.X-Body", "method.request.body.seat",
                                        "integration.request.querystring.all",
                                        "method.request.multivaluequerystring.q"))
                                .response("200", null).build())
                        .build())
                .method("/status/{code}", Methods.of("GET").responses("404", "500").integration(
                        integration(url + "/{code}").parameters(Map.of("integration.request.path.code",
                                "method.request.path.code"))
                                .response("200", null, Map.of(), "ok $input.path('$.status')")
                                .response("404", "4\\d{2}", Map.of("method.response.header.X-Status",
                                        "integration.response.body.status", "method.response.header.X-Kind",
                                        "integration.response.header.x-kind"), "none of $input.params('code')")
                                .response("500", "5..", Map.of("method.response.header.WWW-Authenticate", "'no'"), null)
                                .build())
                        .build())
                .method("GET", "/big", integration(url + "/big").response("200", null).build())
                .method("/image", Methods.of("GET")
                        .integration(integration(url + "/image").response(
                                new IntegrationResponse("200", null, Map.of(), Map.of(), null)).build())
                        .build())
                .binary("image/png");
        gateway.publish(api.build());
    }

    private static Integrations integration(String url) {
        return Integrations.of(IntegrationType.HTTP).http("POST", url);
    }

    private static void backEnd(HttpServerRequest request) {
        switch (request.path()) {
            case "/echo" -> request.body()
                    .onSuccess(body -> request.response().end(request.uri() + "\n" + request.headers() + "\n" + body));
            case "/big" -> request.response().setChunked(true).end(Buffer.buffer(new byte[10_500_000]));
            case "/image" -> request.response().putHeader("Content-Type", "image/png").end("png");
            default -> request.response().setStatusCode(Integer.parseInt(request.path().substring(1)))
                    .putHeader("X-Kind", "k").end("{\"status\":\"" + request.path().substring(1) + "\"}");
        }
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void only_what_is_mapped_reaches_the_back_end() {
        String echo = gateway
                .post("/echo?q=1&q=2", "{\"seat\":\"A1\"}", "Content-Type", "application/json", "X-Client", "c")
                .body();

        assertThat(echo).startsWith("/echo?own=1&all=1,2&over=a%20b\n").endsWith("<seat>A1</seat>")
                .containsIgnoringCase("content-type=application/json").contains("X-Body=A1", "X-Over=o",
                        "Accept=application/json", "User-Agent=AmazonAPIGateway_" + ApiFixture.API_ID)
                .doesNotContain("X-Client");
    }

    @Test
    void a_body_that_looks_like_json_and_is_none_is_400_where_a_part_is_mapped() {
        HttpResponse<String> response = gateway.post("/echo", "{broken", "Content-Type", "application/json");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"message\":\"Invalid JSON in request body\"}");
    }

    @Test
    void the_back_ends_status_selects_the_response() {
        assertThat(gateway.get("/status/201").body()).isEqualTo("ok 201");
        assertThat(gateway.get("/status/201").headers().firstValue("X-Amzn-Trace-Id")).isPresent();

        HttpResponse<String> missing = gateway.get("/status/410");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("none of 410");
        assertThat(missing.headers().firstValue("X-Status")).contains("410");
        assertThat(missing.headers().firstValue("X-Kind")).contains("k");

        HttpResponse<String> failed = gateway.get("/status/503");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).isEqualTo("{\"status\":\"503\"}");
        assertThat(failed.headers().firstValue("x-amzn-Remapped-WWW-Authenticate")).contains("no");
    }

    @Test
    void an_answer_over_10_mb_is_500() {
        assertThat(gateway.get("/big").statusCode()).isEqualTo(500);
    }

    @Test
    void a_binary_body_is_base64_for_a_client_that_accepts_text() {
        assertThat(gateway.get("/image", "Accept", "image/png").body()).isEqualTo("png");
        assertThat(gateway.get("/image", "Accept", "text/plain").body()).isEqualTo("cG5n");
    }
}
