package dev.stagedoor.acceptance.safety;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.List;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.RawHttp;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What keeps a laptop safe while the emulator runs on it. */
@OnTarget
@Needs(Capability.LOCAL_PROCESSES)
class LaptopSafetyScenario {

    private final URI endpoint;
    private final Target target;

    LaptopSafetyScenario(Target target) {
        this.target = target;
        this.endpoint = URI.create(target.output("EndpointUrl"));
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(a -> !a.isLoopbackAddress() && a instanceof java.net.Inet4Address).toList();
        for (InetAddress address : others) {
            assertThatThrownBy(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address, endpoint.getPort()), 1_000);
                }
            }).as(address.toString()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aForeignHostIsTurnedAway() throws IOException {
        assertThat(RawHttp.send(endpoint,
                "GET /_stagedoor/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(RawHttp.send(endpoint,
                "GET /_stagedoor/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aWebPageCannotUseTheControlPlane() throws IOException {
        String call = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
                + "Content-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\nOrigin: https://evil.example\r\n"
                + "Connection: close\r\n\r\n{}";
        assertThat(RawHttp.send(endpoint, call)).startsWith("HTTP/1.1 403");
    }

    @Test
    void theControlPlaneWantsASignature() throws IOException {
        String call = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
                + "Content-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
        assertThat(RawHttp.send(endpoint, call)).startsWith("HTTP/1.1 403").contains("MissingAuthenticationToken");
    }

    @Test
    void theDataPlaneOfAnApiAnswersAnyOrigin() throws IOException {
        assertThat(Http.get(Http.at(target, "/status"), "Origin", "https://example.org").statusCode()).isEqualTo(200);
    }
}
