package dev.stagedoor.emulator.gateway.pipeline;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HttpProxyWireTest {

    private static final int LISTENER = 8080;
    private static TestGateway gateway;
    private static HttpServer backEnd;
    private static volatile CompletableFuture<Void> hungUp;

    @BeforeAll
    static void start() {
        gateway = new TestGateway();
        backEnd = TestGateway.await(gateway.vertx().createHttpServer().requestHandler(HttpProxyWireTest::backEnd)
                .listen(0, "127.0.0.1"));
        String url = "http://127.0.0.1:" + backEnd.actualPort();
        ApiFixture api = new ApiFixture().method("ANY", "/echo/{proxy+}", proxy(url + "/echo/{proxy}?own=1",
                Map.of("integration.request.path.proxy", "method.request.path.proxy",
                        "integration.request.querystring.mapped", "method.request.header.X-Query",
                        "integration.request.header.X-Set", "context.stage")))
                .method("GET", "/host", proxy("http://${stageVariables.host}/echo/x", Map.of()))
                .method("GET", "/query", proxy(url + "/echo/x?q={v}",
                        Map.of("integration.request.path.v", "method.request.querystring.v")))
                .method("GET", "/inject", proxy(url + "/echo/x",
                        Map.of("integration.request.header.X-A", "method.request.querystring.v")))
                .method("GET", "/illegal", proxy(url + "/echo/x",
                        Map.of("integration.request.header.Content-Length", "'3'")))
                .method("GET", "/big", proxy(url + "/big", Map.of()))
                .method("POST", "/count", proxy(url + "/count", Map.of()))
                .method("GET", "/slow", builder(url + "/slow").timeout(60).build())
                .method("GET", "/hang", proxy(url + "/slow", Map.of()))
                .method("GET", "/headers", proxy(url + "/headers", Map.of()))
                .method("GET", "/refused", proxy("http://127.0.0.1:1/", Map.of()))
                .method("GET", "/bad", proxy("http://${stageVariables.nope}/", Map.of()))
                .method("GET", "/linked", builder("http://shows.internal:8080/echo/shows")
                        .vpcLink("${stageVariables.link}", TestGateway.LOAD_BALANCER).build())
                .method("GET", "/unlinked", builder("http://shows.internal:8080/").vpcLink("other",
                        TestGateway.LOAD_BALANCER).build());
        gateway.publish(api.build(), "dev",
                Map.of("host", "127.0.0.1:" + backEnd.actualPort(), "link", TestGateway.LINK));
    }

    @BeforeEach
    void fresh() {
        hungUp = new CompletableFuture<>();
    }

    private static Integrations builder(String url) {
        return Integrations.of(IntegrationType.HTTP_PROXY).http("ANY", url);
    }

    private static Integration proxy(String url, Map<String, String> mapping) {
        return builder(url).parameters(mapping).build();
    }

    private static void backEnd(HttpServerRequest request) {
        switch (request.path()) {
            case "/big" -> request.response().setChunked(true).end(Buffer.buffer(new byte[3_000_000]));
            case "/slow" -> request.response().closeHandler(gone -> hungUp.complete(null));
            case "/count" -> request.body()
                    .onSuccess(body -> request.response().end(Integer.toString(body.length())));
            case "/headers" -> request.response().putHeader("Server", "x").putHeader("Via", "y")
                    .putHeader("Content-Encoding", "identity").putHeader("x-amzn-RequestId", "z")
                    .putHeader("X-Own", "own").setStatusCode(404).end("{}");
            default -> request.body().onSuccess(body -> request.response().putHeader("Content-Type", "text/plain")
                    .end(request.method() + " " + request.uri() + "\n" + request.headers() + "\n" + body));
        }
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void path_query_and_body_travel_and_mappings_are_added() {
        HttpResponse<String> response = gateway.post("/echo/a%2Fb//c?x=1&x=2", "the body", "X-Query", "m &=");

        assertThat(response.body()).startsWith("POST /echo/a%2Fb//c?own=1&x=1&x=2&mapped=m%20%26%3D\n")
                .endsWith("the body").contains("X-Set=dev").contains("X-Query=m &=")
                .contains("X-Amzn-Apigateway-Api-Id=" + ApiFixture.API_ID).contains("X-Amzn-Trace-Id=Root=1-")
                .contains("Accept=application/json");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(response.headers().firstValue("X-Amzn-Trace-Id")).isEmpty();
    }

    @Test
    void a_stage_variable_names_the_host() {
        assertThat(gateway.get("/host").body()).startsWith("GET /echo/x\n");
    }

    @Test
    void a_value_that_is_mapped_into_the_query_stays_one_value() {
        assertThat(gateway.get("/query?v=a%26admin%3D1%23").body())
                .startsWith("GET /echo/x?q=a%26admin%3D1%23&v=a%26admin%3D1%23\n");
    }

    @Test
    void a_line_break_in_a_mapped_header_is_refused() {
        HttpResponse<String> response = gateway.get("/inject?v=a%0d%0aX-Evil:%201");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(gateway.get("/inject?v=fine").body()).contains("X-A=fine");
    }

    @Test
    void a_header_that_may_not_be_mapped_is_500() {
        assertThat(gateway.get("/illegal").statusCode()).isEqualTo(500);
    }

    @Test
    void a_header_without_a_name_goes_nowhere() throws Exception {
        String answer = gateway.raw("GET /_aws/execute-api/" + ApiFixture.API_ID
                + "/dev/echo/x HTTP/1.1\r\nHost: x\r\n: nameless\r\nX-B: b\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("X-B=b").doesNotContain("nameless");
    }

    @Test
    void headers_of_the_answer_are_passed_remapped_or_dropped() {
        HttpResponse<String> response = gateway.get("/headers");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().map()).containsKeys("x-own", "x-amzn-remapped-server",
                "x-amzn-remapped-content-length", "x-amzn-remapped-x-amzn-requestid")
                .doesNotContainKeys("via", "content-encoding", "server");
        assertThat(response.headers().allValues("x-amzn-requestid")).hasSize(1).doesNotContain("z");
    }

    @Test
    void large_bodies_are_streamed_both_ways() {
        assertThat(gateway.get("/big").body()).hasSize(3_000_000);
        assertThat(gateway.post("/count", "x".repeat(2_000_000)).body()).isEqualTo("2000000");
    }

    @Test
    void more_than_10_mb_is_413_also_where_the_length_is_not_said() throws Exception {
        assertThat(gateway.answer("POST /_aws/execute-api/" + ApiFixture.API_ID
                + "/dev/count HTTP/1.1\r\nHost: x\r\nContent-Length: 10485761\r\n\r\n"))
                .startsWith("HTTP/1.1 413").endsWith("{\"message\":\"Request Too Long\"}");

        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /_aws/execute-api/" + ApiFixture.API_ID
                    + "/dev/count HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 11; i++) {
                socket.getOutputStream().write(chunk);
            }
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(TestGateway.answer(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void the_time_limit_is_504_and_the_call_is_broken_off() throws Exception {
        assertThat(gateway.get("/slow").statusCode()).isEqualTo(504);
        hungUp.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_client_that_hangs_up_ends_the_call() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.getOutputStream().write(("GET /_aws/execute-api/" + ApiFixture.API_ID
                    + "/dev/hang HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(hungUp).isNotDone();
            gateway.get("/host");
        }
        hungUp.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_back_end_that_is_not_there_is_504_and_a_url_that_is_none_500() {
        HttpResponse<String> response = gateway.get("/refused");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).isEqualTo("{\"message\":\"Network error communicating with endpoint\"}");
        assertThat(gateway.get("/bad").statusCode()).isEqualTo(500);
    }

    @Test
    void a_vpc_link_leads_to_the_process_that_the_listener_knows_by_the_urls_host_with_the_stage_in_the_path() {
        gateway.listener("shows.internal", LISTENER, new LoadBalancing.Target("127.0.0.1", backEnd.actualPort()));

        assertThat(gateway.get("/linked").body()).startsWith("GET /dev/echo/shows\n")
                .containsIgnoringCase("host=shows.internal:8080");
        assertThat(gateway.get("/unlinked").statusCode()).isEqualTo(500);
    }

    @Test
    void a_load_balancer_without_a_healthy_target_is_503() {
        gateway.removeListener("shows.internal", LISTENER);

        HttpResponse<String> response = gateway.get("/linked");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("503 Service Temporarily Unavailable");
    }
}
