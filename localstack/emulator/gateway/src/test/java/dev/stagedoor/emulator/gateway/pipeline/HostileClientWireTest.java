package dev.stagedoor.emulator.gateway.pipeline;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostileClientWireTest {

    private static final String API = "/_aws/execute-api/" + ApiFixture.API_ID + "/dev";
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        ApiFixture api = new ApiFixture().method("POST", "/echo", Integrations.mock("$input.params('q')"))
                .method("ANY", "/any/{p}", Integrations.mock("$input.params('p')"));
        gateway = new TestGateway(new GatewayOptions(10_000, 5_000, 300)).publish(api.build());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/any/%zz", "/any/%", "/any/a?q=%g1", "/any/..", "/any/%2e%2e"})
    void a_broken_or_climbing_url_is_400(String path) throws Exception {
        String answer = gateway.raw("GET " + API + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").endsWith("{\"message\":\"Bad Request\"}");
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws Exception {
        String answer = gateway.answer("POST " + API + "/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Request Timeout");
    }

    @Test
    void a_chunked_body_is_whole_before_it_is_read() throws Exception {
        assertThat(gateway.raw("POST " + API + "/echo?q=1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n")).startsWith("HTTP/1.1 200").endsWith("1");
    }

    @Test
    void a_client_that_expects_it_is_told_to_continue() throws Exception {
        assertThat(gateway.raw("POST " + API + "/echo?q=1 HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")).startsWith("HTTP/1.1 100 Continue")
                .contains("HTTP/1.1 200");
    }

    @Test
    void a_client_that_leaves_in_the_middle_disturbs_nobody() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
                socket.getOutputStream()
                        .write(("POST " + API + "/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nabc")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        assertThat(gateway.post("/echo?q=fine", "{}").body()).isEqualTo("fine");
    }

    @Test
    void requests_sent_at_once_on_one_connection_are_answered_in_order() throws Exception {
        String one = "GET " + API + "/any/1 HTTP/1.1\r\nHost: x\r\n\r\n";
        String two = "GET " + API + "/any/2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        String answers = gateway.raw(one + two);

        assertThat(answers.indexOf("\r\n\r\n1")).isPositive().isLessThan(answers.indexOf("\r\n\r\n2"));
    }

    @Test
    void a_head_request_gets_no_body() throws Exception {
        String answer = gateway.raw("HEAD " + API + "/any/abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void an_unknown_method_is_no_route() {
        HttpResponse<String> response = gateway.get("/echo", "X-HTTP-Method-Override", "BREW");

        assertThat(response.statusCode()).isEqualTo(403);
    }
}
