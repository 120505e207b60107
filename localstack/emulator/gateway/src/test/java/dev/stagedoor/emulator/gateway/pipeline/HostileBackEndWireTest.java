package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import io.vertx.core.net.NetServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A back end whose answers are none, or not what they say. */
class HostileBackEndWireTest {

    private static TestGateway gateway;
    private static volatile String answer;

    @BeforeAll
    static void start() {
        gateway = new TestGateway();
        NetServer backEnd = TestGateway.await(gateway.vertx().createNetServer()
                .connectHandler(
                        socket -> socket.handler(request -> socket.write(answer).onComplete(w -> socket.close())))
                .listen(0, "127.0.0.1"));
        gateway.publish(new ApiFixture().method("GET", "/back", Integrations.of(IntegrationType.HTTP_PROXY)
                .http("GET", "http://127.0.0.1:" + backEnd.actualPort() + "/").build()).build());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static String get() throws Exception {
        return gateway.raw("GET /_aws/execute-api/" + ApiFixture.API_ID
                + "/dev/back HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
            "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
            "HTTP/1.1 099 Odd\r\nContent-Length: 2\r\n\r\nok",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-A: a\rX-Injected: b\r\n\r\nok"})
    void what_is_no_final_answer_is_a_network_error(String broken) throws Exception {
        answer = broken;

        assertThat(get()).startsWith("HTTP/1.1 504").endsWith("Network error communicating with endpoint\"}");
    }

    @Test
    void a_streamed_answer_that_breaks_off_does_not_look_whole() throws Exception {
        answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel";

        assertThat(get()).contains("hel").doesNotEndWith("0\r\n\r\n");
    }
}
