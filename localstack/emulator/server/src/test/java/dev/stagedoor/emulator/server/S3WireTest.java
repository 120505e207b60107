package dev.stagedoor.emulator.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is particular to S3 on the way through the front door: large and chunked bodies, presigned URLs, its own errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3WireTest {

    private final Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT.withPort(0));
    private final S3Client s3 = client("test");

    @AfterAll
    void stop() {
        s3.close();
        emulator.close();
    }

    private S3Client client(String secret) {
        return Sdk.client(S3Client.builder().forcePathStyle(true), emulator,
                AwsBasicCredentials.create("test", secret));
    }

    @Test
    void a_large_body_arrives_whole() {
        s3.createBucket(r -> r.bucket("large"));
        byte[] body = new byte[3_000_000];
        java.util.Arrays.fill(body, (byte) 'x');
        s3.putObject(r -> r.bucket("large").key("a b/ü+c"), RequestBody.fromBytes(body));

        assertThat(s3.getObjectAsBytes(r -> r.bucket("large").key("a b/ü+c")).asByteArray()).isEqualTo(body);
        assertThat(s3.headObject(r -> r.bucket("large").key("a b/ü+c")).contentLength()).isEqualTo(3_000_000);
    }

    @Test
    void a_presigned_url_reads_without_further_keys() throws Exception {
        s3.createBucket(r -> r.bucket("signed"));
        s3.putObject(r -> r.bucket("signed").key("k"), RequestBody.fromString("hello"));
        try (S3Presigner presigner = S3Presigner.builder().endpointOverride(emulator.endpoint())
                .region(Region.US_EAST_1)
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(StaticCredentialsProvider.create(Sdk.ROOT)).build()) {
            String url = presigner.presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(1))
                    .getObjectRequest(get -> get.bucket("signed").key("k"))).url().toString();

            assertThat(get(url).body()).isEqualTo("hello");
            assertThat(get(url.replace("/k?", "/l?")).statusCode()).isEqualTo(403);
            assertThat(get(url.substring(0, url.indexOf('?'))).statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_wrong_signature_is_an_error_in_the_form_of_s3() {
        try (S3Client wrong = client("wrong")) {
            assertThatThrownBy(wrong::listBuckets).isInstanceOfSatisfying(S3Exception.class, e -> {
                assertThat(e.statusCode()).isEqualTo(403);
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
            });
        }
    }
}
