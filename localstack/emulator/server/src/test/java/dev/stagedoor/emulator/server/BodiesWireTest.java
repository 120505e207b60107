package dev.stagedoor.emulator.server;

import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.stagedoor.emulator.server.front.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients together can make the control plane hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class BodiesWireTest {

    private static final int LARGEST = 400_000;
    private static final String NOBODY = signature("NOBODYSKEY", Instant.now());
    static final String ROOT = signature("test", Instant.now());

    private final Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT.withPort(0).withLimits(new Limits(LARGEST,
            LARGEST, 200_000, Duration.ofSeconds(20), Duration.ofSeconds(4), Duration.ofMinutes(1), 4_096)));
    private final S3Client s3 = Sdk.client(S3Client.builder().forcePathStyle(true), emulator, Sdk.ROOT);

    @AfterAll
    void stop() {
        s3.close();
        emulator.close();
    }

    /** A signature that is whole, of a key's owner or not, and right for nothing. */
    private static String signature(String key, Instant time) {
        String stamp = java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .format(time.atOffset(java.time.ZoneOffset.UTC));
        return "X-Amz-Date: " + stamp + "\nAuthorization: AWS4-HMAC-SHA256 Credential=" + key + "/"
                + stamp.substring(0, 8) + "/us-east-1/logs/aws4_request, SignedHeaders=host;x-amz-target, Signature="
                + "0".repeat(64) + "\n";
    }

    private static String head(String length, String headers) {
        return "POST / HTTP/1.1\nHost: localhost\nX-Amz-Target: Logs_20140328.PutLogEvents\n" + headers + length
                + "\n\n";
    }

    private Socket send(String text) throws Exception {
        Socket socket = RawHttp.open(emulator.port());
        RawHttp.write(socket, text);
        return socket;
    }

    private static String status(String response) {
        return response.isEmpty() ? "" : response.split(" ", 3)[1];
    }

    private String answerBeforeTheBody(String head) throws Exception {
        try (Socket socket = send(head)) {
            return RawHttp.readAll(socket);
        }
    }

    @Test
    void a_large_body_without_a_signature_is_refused_before_it_comes() throws Exception {
        for (String length : List.of("Content-Length: 300000", "Transfer-Encoding: chunked")) {
            String answer = answerBeforeTheBody(head(length, ""));
            assertThat(status(answer)).as(length).isEqualTo("403");
            assertThat(answer).contains("\"__type\":\"MissingAuthenticationTokenException\"");
        }
    }

    @Test
    void a_large_body_whose_head_condemns_it_is_refused_before_it_comes() throws Exception {
        String large = "Content-Length: 300000";
        assertThat(answerBeforeTheBody(head(large, NOBODY))).contains("UnrecognizedClientException");
        assertThat(answerBeforeTheBody(head(large, signature("test", Instant.now().minusSeconds(1_000)))))
                .contains("Signature expired");
        assertThat(answerBeforeTheBody(head(large, ROOT.replace("/logs/", "/quicksight/"))))
                .contains("does not implement quicksight");
        assertThat(answerBeforeTheBody(head(large, ROOT + "Origin: http://evil.example\n"))).contains("AccessDenied");
        assertThat(status(answerBeforeTheBody(head("Content-Length: " + (LARGEST + 1), ROOT)))).isEqualTo("413");
    }

    @Test
    void a_body_that_grows_beyond_the_bound_is_refused() throws Exception {
        String chunk = "186a0\n" + "x".repeat(100_000) + "\n";
        try (Socket socket = send(head("Transfer-Encoding: chunked", ROOT) + chunk.repeat(5))) {
            assertThat(status(RawHttp.readAll(socket))).isEqualTo("413");
        }
    }

    @Test
    void who_sends_a_large_body_slowly_keeps_others_with_large_bodies_waiting_but_nobody_else() throws Exception {
        s3.createBucket(b -> b.bucket("waits"));
        try (Socket slow = send(head("Content-Length: 300000", ROOT) + "x")) {
            CompletableFuture<Void> upload = CompletableFuture.runAsync(
                    () -> s3.putObject(p -> p.bucket("waits").key("k"), RequestBody.fromBytes(new byte[200_000])));
            assertThat(s3.listBuckets().buckets()).isNotEmpty();
            s3.putObject(p -> p.bucket("waits").key("small"), RequestBody.fromString("small"));
            assertThat(upload).isNotDone();

            RawHttp.write(slow, "x".repeat(299_999));
            upload.join();
            assertThat(s3.headObject(h -> h.bucket("waits").key("k")).contentLength()).isEqualTo(200_000);
        }
    }

    @Test
    void many_large_bodies_at_once_wait_or_get_503_and_their_room_comes_back() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sockets.add(send(head("Content-Length: 300000", ROOT) + "x".repeat(1_000)));
        }
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(RawHttp.readAll(socket));
            socket.close();
        }
        // One had the room and dawdled; it was cut off.
        assertThat(answers.stream().map(BodiesWireTest::status)).containsOnly("503", "").contains("503");

        s3.createBucket(b -> b.bucket("afterwards"));
        s3.putObject(p -> p.bucket("afterwards").key("k"), RequestBody.fromBytes(new byte[300_000]));
    }

    @Test
    void a_client_that_leaves_while_it_waits_or_sends_leaves_no_room_taken() throws Exception {
        for (int i = 0; i < 10; i++) {
            send(head("Content-Length: 300000", ROOT) + "x".repeat(1_000)).close();
        }

        s3.createBucket(b -> b.bucket("left"));
        s3.putObject(p -> p.bucket("left").key("k"), RequestBody.fromBytes(new byte[300_000]));
    }
}
