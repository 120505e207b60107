package dev.stagedoor.emulator.core.wire;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What AWS's own signer signs, the verifier accepts; and nothing else. */
class SignatureOracleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Caller ROOT = new Caller.Root("000000000000", "AKIA1");
    private static final CredentialStore KEYS = id -> Optional
            .of(new Credential(id, "secret", id.startsWith("ASIA") ? "tok/en+=" : null, null, ROOT));
    private static final AwsCredentialsIdentity KEY = AwsCredentialsIdentity.create("AKIA1", "secret");

    private final SignatureVerifier verifier = new SignatureVerifier(KEYS, CLOCK, "us-east-1");

    private static WireRequest sign(AwsCredentialsIdentity key, SdkHttpRequest request, String body, String service,
            Duration presignFor) {
        boolean s3 = service.equals("s3");
        SdkHttpRequest signed = AwsV4HttpSigner.create().sign(r -> {
            r.identity(key).request(request).payload(() -> new ByteArrayInputStream(body.getBytes()))
                    .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, !s3)
                    .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, !s3);
            if (presignFor != null) {
                r.putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, !s3)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, presignFor);
            }
        }).request();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        signed.headers().forEach(headers::add);
        return new WireRequest(signed.method().name(), signed.encodedPath(), signed.encodedQueryParameters().orElse(""),
                headers, Buffer.buffer(body));
    }

    private static SdkHttpRequest request(SdkHttpMethod method, String url) {
        return SdkHttpRequest.builder().method(method).uri(URI.create(url)).putHeader("Content-Type", "a/b").build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/b?x=1", "/a%20b//c/../d/?x=2&x=1&x=10&y", "/arn%3Aaws%3Alambda?q=%7E%20%2F",
            "/2015-03-31/functions/f%2Fg", "/%C3%A9?%C3%A9=%C3%A9"})
    void headers_of_the_sdk_are_accepted(String path) {
        for (String service : new String[]{"lambda", "s3", "execute-api"}) {
            SdkHttpRequest request = request(SdkHttpMethod.POST, "http://127.0.0.1:4566" + path);

            assertThat(verifier.verify(sign(KEY, request, "{}", service, null), service)).isEqualTo(ROOT);
        }
    }

    @Test
    void session_credentials_of_the_sdk_are_accepted() {
        AwsCredentialsIdentity session = AwsSessionCredentialsIdentity.create("ASIA1", "secret", "tok/en+=");
        SdkHttpRequest request = request(SdkHttpMethod.GET, "https://localhost:4566/a");

        assertThat(verifier.verify(sign(session, request, "", "s3", null), "s3")).isEqualTo(ROOT);
        assertThat(verifier.verify(sign(session, request, "", "s3", Duration.ofMinutes(1)), "s3")).isEqualTo(ROOT);
    }

    @Test
    void a_presigned_url_holds_until_it_expires() {
        SdkHttpRequest request = request(SdkHttpMethod.GET, "https://localhost:4566/bucket/a%20key?versionId=1");
        WireRequest signed = sign(KEY, request, "", "s3", Duration.ofMinutes(20));

        assertThat(verifier.verify(signed, "s3")).isEqualTo(ROOT);
        assertThat(SignatureVerifier.claimedService(signed)).contains("s3");
        SignatureVerifier later = new SignatureVerifier(KEYS, Clock.offset(CLOCK, Duration.ofMinutes(20)), "us-east-1");
        assertThat(later.verify(signed, "s3")).isEqualTo(ROOT);
        SignatureVerifier tooLate = new SignatureVerifier(KEYS, Clock.offset(CLOCK, Duration.ofSeconds(1201)),
                "us-east-1");
        assertThatThrownBy(() -> tooLate.verify(signed, "s3")).hasMessage("Request has expired");
    }

    @Test
    void every_altered_byte_of_a_presigned_url_makes_it_fail() {
        SdkHttpRequest request = request(SdkHttpMethod.GET, "https://localhost:4566/bucket/key?versionId=1");
        WireRequest good = sign(KEY, request, "", "s3", Duration.ofMinutes(20));

        for (int i = 0; i < good.query().length(); i++) {
            char c = good.query().charAt(i);
            String altered = good.query().substring(0, i) + (c == 'a' ? 'b' : 'a') + good.query().substring(i + 1);
            WireRequest bad = new WireRequest("GET", good.path(), altered, good.headers(), good.body());
            // Here every key has the same secret: even its name is signed.
            assertThatThrownBy(() -> verifier.verify(bad, "s3")).as(altered).isInstanceOf(SignatureException.class);
        }
        assertThatThrownBy(() -> verifier.verify(
                new WireRequest("PUT", good.path(), good.query(), good.headers(), good.body()), "s3"))
                .isInstanceOf(SignatureException.class);
        assertThatThrownBy(
                () -> verifier.verify(new WireRequest("GET", good.path(), good.query() + "&X-Amz-Signature=0",
                        good.headers(), good.body()), "s3"))
                .hasMessageContaining("more than once");
        good.headers().add("Authorization", "AWS4-HMAC-SHA256 a=b");
        assertThatThrownBy(() -> verifier.verify(good, "s3")).hasMessageContaining("not in both");
    }

    @Test
    void random_requests_agree_with_the_oracle() {
        Random random = new Random(7);
        String alphabet = "aZ09-_.~/%=+ &é:@$,;!*'()[]?";
        for (int i = 0; i < 300; i++) {
            StringBuilder path = new StringBuilder("/");
            StringBuilder value = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                path.append(UrlCoding.encode(alphabet.charAt(random.nextInt(alphabet.length())) + ""));
                value.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.PUT).protocol("http")
                    .host("localhost")
                    .port(4566).encodedPath(path.toString())
                    .putRawQueryParameter("k" + random.nextInt(3), value.toString())
                    .putHeader("X-Any", " a   b ").build();
            for (String service : new String[]{"s3", "lambda"}) {
                WireRequest signed = sign(KEY, request, value.toString(), service, null);
                assertThat(verifier.verify(signed, service)).as(path.toString()).isEqualTo(ROOT);
            }
        }
    }
}
