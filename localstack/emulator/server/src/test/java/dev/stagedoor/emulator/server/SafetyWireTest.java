package dev.stagedoor.emulator.server;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.server.front.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** "Safe on a laptop", rule by rule, over the socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SafetyWireTest {

    /** Of the root, whole, and right for nothing. */
    private static final String SIGNED = BodiesWireTest.ROOT;
    private static final String PAGE = "http://app.localhost:5173";
    private static final Limits SMALL = new Limits(100_000, 100_000, 100_000, Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofMinutes(1), 4_096);

    private final Emulator emulator = Emulator
            .start(EmulatorOptions.DEFAULT.withPort(0).withAllowedOrigins(Set.of(PAGE)));
    private final Emulator strict = Emulator.start(EmulatorOptions.DEFAULT.withPort(0).withLimits(SMALL));

    @AfterAll
    void stop() {
        emulator.close();
        strict.close();
    }

    private String get(String path, String host, String... headers) throws Exception {
        return RawHttp.get(emulator.port(), path, host, headers);
    }

    private static String status(String response) {
        return response.isEmpty() ? "" : response.split(" ", 3)[1];
    }

    /** A call of IAM as the root would sign it, as raw HTTP. */
    private static String signed(Emulator target, String method, String query, Duration presigned, String... headers) {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method))
                .uri(URI.create(target.endpoint() + "/?" + query)).build();
        SdkHttpRequest signed = AwsV4HttpSigner.create().sign(r -> {
            r.identity(AwsCredentialsIdentity.create("test", "test")).request(request)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "iam");
            if (presigned != null) {
                r.putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, presigned);
            }
        }).request();
        StringBuilder text = new StringBuilder(method + " " + signed.encodedPath() + "?"
                + signed.encodedQueryParameters().orElse("") + " HTTP/1.1\nConnection: close\n");
        signed.headers().forEach((name, values) -> text.append(name).append(": ").append(values.get(0)).append('\n'));
        for (String header : headers) {
            text.append(header).append('\n');
        }
        return text.append('\n').toString();
    }

    private static final String LIST = "Action=ListUsers&Version=2010-05-08";

    @Test
    void it_listens_on_the_loopback_interface_only() throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
                    assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, emulator.port()), 2_000);
                        }
                    }).as(address.toString()).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void a_foreign_host_is_refused_on_every_way() throws Exception {
        for (String path : List.of("/", "/_stagedoor/health", "/_aws/execute-api/abc/dev/", "/bucket/key")) {
            String answer = get(path, "evil.example:" + emulator.port());
            assertThat(status(answer)).as(path).isEqualTo("403");
            assertThat(answer).contains("does not answer for the host evil.example");
        }
        assertThat(status(get("/_stagedoor/health", "localhost:" + emulator.port()))).isEqualTo("200");
    }

    @Test
    void a_host_that_is_missing_doubled_or_contradicts_the_url_is_refused() throws Exception {
        assertThat(status(RawHttp.send(emulator.port(), "GET /_stagedoor/health HTTP/1.0\n\n"))).isEqualTo("403");
        assertThat(status(get("/_stagedoor/health", "localhost", "Host: evil.example"))).isIn("400", "403");
        assertThat(get("http://evil.example/_stagedoor/health", "localhost")).startsWith("HTTP/1.1 403")
                .contains("answers a request for one host only");
        assertThat(status(get("http://localhost/_stagedoor/health", "evil.example"))).isEqualTo("403");
        assertThat(status(get("http://localhost/_stagedoor/health", "localhost"))).isEqualTo("200");
    }

    @Test
    void a_web_page_is_refused_even_if_it_signs() throws Exception {
        assertThat(status(RawHttp.send(emulator.port(), signed(emulator, "GET", LIST, null)))).isEqualTo("200");
        for (String origin : List.of("http://evil.example", "null", "http://localhost:" + emulator.port())) {
            String answer = RawHttp.send(emulator.port(), signed(emulator, "GET", LIST, null, "Origin: " + origin));
            assertThat(status(answer)).as(origin).isEqualTo("403");
            assertThat(answer).contains("<Code>AccessDenied</Code>").doesNotContain("Access-Control-Allow-Origin");
        }
        assertThat(status(get("/_stagedoor/health", "localhost", "Origin: http://evil.example"))).isEqualTo("403");
        String preflight = RawHttp.send(emulator.port(), "OPTIONS / HTTP/1.1\nHost: localhost\nConnection: close\n"
                + "Origin: http://evil.example\nAccess-Control-Request-Method: POST\n\n");
        assertThat(status(preflight)).isEqualTo("403");
    }

    @Test
    void an_allow_listed_page_is_let_in() throws Exception {
        String answer = RawHttp.send(emulator.port(), signed(emulator, "GET", LIST, null, "Origin: " + PAGE));
        assertThat(status(answer)).isEqualTo("200");
        assertThat(answer).contains("Access-Control-Allow-Origin: " + PAGE);
        String preflight = RawHttp.send(emulator.port(),
                "OPTIONS / HTTP/1.1\nHost: localhost\nConnection: close\nOrigin: "
                        + PAGE
                        + "\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: authorization\n\n");
        assertThat(status(preflight)).isEqualTo("204");
        assertThat(preflight).contains("Access-Control-Allow-Headers: authorization");
    }

    @Test
    void the_url_of_an_image_on_a_web_page_cannot_call_anything() throws Exception {
        String answer = RawHttp.send(emulator.port(), signed(emulator, "GET", LIST, Duration.ofMinutes(5)));

        assertThat(status(answer)).isEqualTo("403");
        assertThat(answer).contains("presigned URLs for S3 only");
    }

    @Test
    void an_unsigned_call_is_refused_in_the_form_of_its_protocol() throws Exception {
        String query = get("/?" + LIST, "localhost");
        assertThat(status(query)).isEqualTo("403");
        assertThat(query).contains("<Code>MissingAuthenticationToken</Code>");
        String json = RawHttp.send(emulator.port(),
                "POST / HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: 2\n"
                        + "X-Amz-Target: Logs_20140328.DescribeLogGroups\n\n{}");
        assertThat(status(json)).isEqualTo("403");
        assertThat(json).contains("\"__type\":\"MissingAuthenticationTokenException\"");
        assertThat(status(get("/bucket/key", "localhost"))).isEqualTo("403");
    }

    @Test
    void a_service_that_does_not_exist_is_refused_by_name() throws Exception {
        String request = signed(emulator, "GET", LIST, null).replace("/iam/aws4_request", "/quicksight/aws4_request");
        assertThat(RawHttp.send(emulator.port(), request)).contains("does not implement quicksight",
                "<Code>InvalidAction</Code>");
    }

    @Test
    void a_body_beyond_the_bound_is_refused_announced_or_not() throws Exception {
        String head = "POST / HTTP/1.1\nHost: localhost\nX-Amz-Target: Logs_20140328.PutLogEvents\n";
        String announced = RawHttp.send(strict.port(), head + "Content-Length: 100001\n\n");
        assertThat(status(announced)).isEqualTo("413");
        String chunked = RawHttp.send(strict.port(), head + SIGNED
                + "Transfer-Encoding: chunked\n\n186a1\n" + "x".repeat(100_001) + "\n0\n\n");
        assertThat(status(chunked)).isEqualTo("413");
    }

    @Test
    void a_head_beyond_the_bound_is_refused() throws Exception {
        assertThat(status(get("/", "localhost", "X-Long: " + "x".repeat(20_000)))).isEqualTo("431");
        assertThat(status(get("/" + "x".repeat(20_000), "localhost"))).isEqualTo("414");
    }

    @Test
    void clients_that_dawdle_are_cut_off() throws Exception {
        for (String part : List.of("", "GET / HTTP/1.1\nHost: loc",
                "POST / HTTP/1.1\nHost: localhost\nX-Amz-Target: Logs_20140328.X\nContent-Length: 10\n\n123")) {
            try (Socket socket = RawHttp.open(strict.port())) {
                RawHttp.write(socket, part);
                assertThat(RawHttp.readAll(socket)).as(part).isEmpty();
            }
        }
        try (Socket keptAlive = RawHttp.open(strict.port())) {
            RawHttp.write(keptAlive, "GET /_stagedoor/health HTTP/1.1\nHost: localhost\n\n");
            assertThat(status(RawHttp.readAll(keptAlive))).isEqualTo("200");
        }
    }

    @Test
    void a_client_that_hangs_up_in_the_middle_harms_nobody() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = RawHttp.open(emulator.port())) {
                RawHttp.write(socket, "POST / HTTP/1.1\nHost: localhost\nContent-Length: 1000\n\nabc");
            }
        }
        assertThat(status(get("/_stagedoor/health", "localhost"))).isEqualTo("200");
    }

    @Test
    void the_health_page_tells_what_runs() throws Exception {
        String answer = get("/_stagedoor/health", "127.0.0.1:" + emulator.port());
        var health = Json.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));

        assertThat(health.path("status").asText()).isEqualTo("running");
        assertThat(health.path("account").asText()).isEqualTo("000000000000");
        assertThat(health.path("region").asText()).isEqualTo("us-east-1");
        assertThat(health.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
        assertThat(health.path("services").toString()).contains("\"iam\"", "\"sts\"", "\"logs\"", "\"apigateway\"");
        assertThat(status(get("/_stagedoor/nothing", "localhost"))).isEqualTo("404");
        assertThat(status(RawHttp.send(emulator.port(),
                "DELETE /_stagedoor/health HTTP/1.1\nHost: localhost\nConnection: close\n\n"))).isEqualTo("405");
    }

    @Test
    void two_emulators_in_one_jvm_know_nothing_of_each_other() throws Exception {
        String create = "Action=CreateUser&Version=2010-05-08&UserName="
                + URLEncoder.encode("only-here", StandardCharsets.UTF_8);
        assertThat(status(RawHttp.send(emulator.port(), signed(emulator, "GET", create, null)))).isEqualTo("200");
        assertThat(RawHttp.send(strict.port(), signed(strict, "GET", LIST, null))).doesNotContain("only-here");
    }
}
