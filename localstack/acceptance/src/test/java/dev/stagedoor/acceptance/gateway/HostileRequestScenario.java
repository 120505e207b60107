package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.RawHttp;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that nobody should send: each gets a clear answer or a closed connection, and the gateway goes on. */
@OnTarget
@Needs(Capability.LOCAL_PROCESSES)
class HostileRequestScenario {

    private final Target target;
    private final URI endpoint;
    private final String stage;

    HostileRequestScenario(Target target) {
        this.target = target;
        this.endpoint = URI.create(target.output("EndpointUrl"));
        this.stage = target.restApi().getPath();
    }

    @AfterEach
    void theGatewayGoesOn() throws IOException {
        assertThat(Http.get(Http.at(target, "/status")).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyOverTenMegabytesIs413() throws IOException {
        HttpResponse<String> answer = Http.send("POST", Http.at(target, "/bookings"), "x".repeat(10 * 1024 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void brokenPercentEncodingIsNoDefect() throws IOException {
        for (String path : new String[]{"/shows/%", "/shows/%zz", "/shows/%00", "/shows?city=%", "/%2e%2e/%2e%2e",
                "/../../etc/passwd"}) {
            assertThat(raw("GET " + stage + path + " HTTP/1.1")).as(path)
                    .matches(a -> a.isEmpty() || !a.startsWith("HTTP/1.1 500"));
        }
    }

    @Test
    void headersCannotBeInjected() throws IOException {
        String answer = raw("GET " + stage + "/shows/x%0d%0aSet-Cookie:%20a=b HTTP/1.1");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("\r\nset-cookie");
    }

    @Test
    void whatIsNoHttpIsClosed() throws IOException {
        assertThat(RawHttp.send(endpoint, "BOO\r\n\r\n"))
                .matches(a -> a.isEmpty() || a.matches("(?s)HTTP/1\\.[01] 4.*"));
        assertThat(RawHttp.send(endpoint, "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"))
                .matches(a -> a.isEmpty() || a.matches("(?s)HTTP/1\\.[01] 4.*"));
    }

    @Test
    void clientsThatHangUpHoldNothing() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(("GET " + stage + (i % 2 == 0 ? "/shows" : "/status")
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private String raw(String requestLine) throws IOException {
        return RawHttp.send(endpoint, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
}
