package dev.stagedoor.emulator.core.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.core.wire.SignatureException.Reason;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signatures made by hand, as botocore and curl make them: from the guide's four steps, without the AWS SDK. */
class SignatureVerifierTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Caller ROOT = new Caller.Root("000000000000", "AKIA1");
    private static final Caller SESSION = new Caller.AssumedRole("000000000000", "arn:s", "arn:r", "id", "ASIA1");
    private static final CredentialStore KEYS = id -> Optional.ofNullable(Map.of(
            "AKIA1", new Credential("AKIA1", "secret", null, null, ROOT),
            "ASIA1", new Credential("ASIA1", "secret", "token", NOW.plusSeconds(60), SESSION)).get(id));

    private static SignatureVerifier at(Instant now) {
        return new SignatureVerifier(KEYS, Clock.fixed(now, ZoneOffset.UTC), "us-east-1");
    }

    private static Caller verify(HandSigner signer) {
        return at(NOW).verify(signer.sign(), signer.service);
    }

    private static HandSigner signer() {
        return new HandSigner("AKIA1", "secret", "20260301T120000Z", "us-east-1", "execute-api");
    }

    private static void assertRefused(Reason reason, String text, WireRequest request) {
        assertThatThrownBy(() -> at(NOW).verify(request, "execute-api")).isInstanceOfSatisfying(
                SignatureException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.getMessage()).contains(text);
                });
    }

    @Test
    void a_request_signed_by_hand_is_its_signers() {
        assertThat(verify(signer())).isEqualTo(ROOT);
        assertThat(verify(signer().method("POST").body("{\"a\":1}"))).isEqualTo(ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // path as sent | what a botocore-style client signs
            "/a%20b/c | /a%2520b/c", "/a/../b | /b", "/a//b/./c/ | /a/b/c/", "/arn%3Aaws%3Aiam | /arn%253Aaws%253Aiam",
            "/@connections/x= | /%40connections/x%3D", "/../.. | /"})
    void other_services_normalise_and_encode_the_path_twice(String sent, String signed) {
        assertThat(verify(signer().path(sent, signed))).isEqualTo(ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/b/a%20b | /b/a%20b", "/b/a/../c//d | /b/a/../c//d", "/b/%C3%A9 | /b/%C3%A9"})
    void s3_signs_the_path_as_it_is(String sent, String signed) {
        HandSigner signer = new HandSigner("AKIA1", "secret", "20260301T120000Z", "us-east-1", "s3")
                .path(sent, signed).header("x-amz-content-sha256", "UNSIGNED-PAYLOAD").payloadHash("UNSIGNED-PAYLOAD");

        assertThat(verify(signer)).isEqualTo(ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"b=2&a=3&a=1&a=20 | a=1&a=20&a=3&b=2", "flag | flag=",
            "q=a+b%2fc | q=a%20b%2Fc",
            "a-b=1&aB=2&ab=3 | a-b=1&aB=2&ab=3"})
    void query_parameters_are_sorted_by_name_and_value(String sent, String signed) {
        assertThat(verify(signer().query(sent, signed))).isEqualTo(ROOT);
    }

    @Test
    void a_repeated_header_is_signed_as_one_and_blanks_are_folded() {
        HandSigner signer = signer().header("my-header", "a,b c");
        WireRequest request = signer.sign();
        request.headers().remove("my-header").add("My-Header", "  a ").add("My-Header", "b   c");

        assertThat(at(NOW).verify(request, "execute-api")).isEqualTo(ROOT);
        request.headers().add("My-Header", "d");
        assertRefused(Reason.INVALID, "does not match", request);
    }

    @Test
    void every_altered_part_makes_it_fail() {
        HandSigner signer = signer().method("POST").path("/a/b", "/a/b").query("x=1", "x=1").header("x-thing", "1")
                .body("body");
        assertThat(verify(signer)).isEqualTo(ROOT);
        WireRequest good = signer.sign();
        String no = "does not match";
        assertRefused(Reason.INVALID, no,
                new WireRequest("PUT", good.path(), good.query(), good.headers(), good.body()));
        assertRefused(Reason.INVALID, no, new WireRequest("POST", "/a/c", good.query(), good.headers(), good.body()));
        assertRefused(Reason.INVALID, no, new WireRequest("POST", "/a/b/", good.query(), good.headers(), good.body()));
        assertRefused(Reason.INVALID, no, new WireRequest("POST", good.path(), "x=2", good.headers(), good.body()));
        assertRefused(Reason.INVALID, no, new WireRequest("POST", good.path(), "x=1&y", good.headers(), good.body()));
        assertRefused(Reason.INVALID, no, new WireRequest("POST", good.path(), "", good.headers(), good.body()));
        assertRefused(Reason.INVALID, no,
                new WireRequest("POST", good.path(), good.query(), good.headers(), Buffer.buffer("bodY")));
        assertRefused(Reason.INVALID, no, with(signer, "x-thing", "2"));
        assertRefused(Reason.INVALID, no, with(signer, "host", "other.example"));
        assertRefused(Reason.INVALID, no, with(signer, "x-amz-date", "20260301T120001Z"));
    }

    private static WireRequest with(HandSigner signer, String header, String value) {
        WireRequest request = signer.sign();
        request.headers().set(header, value);
        return request;
    }

    private static WireRequest withAuthorization(String search, String replacement) {
        WireRequest request = signer().sign();
        String authorization = request.header("Authorization");
        assertThat(authorization).contains(search);
        request.headers().set("Authorization", authorization.replace(search, replacement));
        return request;
    }

    @Test
    void every_altered_part_of_the_authorization_makes_it_fail() {
        assertRefused(Reason.UNKNOWN_KEY, "invalid", withAuthorization("AKIA1", "AKIA2"));
        assertRefused(Reason.INVALID, "20260302", withAuthorization("/20260301/", "/20260302/"));
        assertRefused(Reason.INVALID, "plays only 'us-east-1'", withAuthorization("us-east-1", "eu-west-1"));
        assertRefused(Reason.INVALID, "'execute-api'", withAuthorization("/execute-api/", "/lambda/"));
        assertRefused(Reason.INVALID, "terminator", withAuthorization("aws4_request", "aws5_request"));
        assertRefused(Reason.INVALID, "does not match", withAuthorization("Signature=", "Signature=0"));
        assertRefused(Reason.INVALID, "does not match", withAuthorization("host;x-amz-date", "x-amz-date;host"));
        assertRefused(Reason.INVALID, "SignedHeader", withAuthorization("host;x-amz-date", "x-amz-date"));
        assertRefused(Reason.INVALID, "x-more is signed",
                withAuthorization("host;x-amz-date", "host;x-amz-date;x-more"));
        assertRefused(Reason.INCOMPLETE, "'Signature'", withAuthorization("Signature=", "Sign="));
        assertRefused(Reason.INCOMPLETE, "equal-sign", withAuthorization("Signature=", "Signature"));
        assertRefused(Reason.INCOMPLETE, "5 slash-delimited", withAuthorization("/aws4_request", ""));
        assertRefused(Reason.INCOMPLETE, "'Credential'", withAuthorization("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA512"));
    }

    @Test
    void the_header_of_another_scheme_is_incomplete_and_not_repeated() {
        WireRequest request = Wire.request("GET", "/", "", "Authorization", "Bearer abc", "Host", "localhost");

        assertRefused(Reason.INCOMPLETE, "'X-Amz-Date' or a 'Date'", request);
        assertThatThrownBy(() -> at(NOW).verify(request, "x")).hasMessageNotContaining("abc");
    }

    @Test
    void no_signature_at_all_is_missing() {
        assertRefused(Reason.MISSING, "Missing Authentication Token", Wire.request("GET", "/?a=1", ""));
        assertThat(SignatureVerifier.claimedService(Wire.request("GET", "/", ""))).isEmpty();
        assertThat(SignatureVerifier.claimedService(signer().sign())).contains("execute-api");
    }

    @Test
    void a_header_that_selects_the_call_must_be_signed() {
        assertRefused(Reason.INVALID, "x-amz-target", with(signer(), "X-Amz-Target", "A.B"));
        HandSigner s3 = new HandSigner("AKIA1", "secret", "20260301T120000Z", "us-east-1", "s3");
        WireRequest request = with(s3, "x-amz-copy-source", "/b/k");
        assertThatThrownBy(() -> at(NOW).verify(request, "s3")).hasMessageContaining("x-amz-copy-source");
    }

    @Test
    void headers_that_must_be_single_are() {
        for (String name : new String[]{"Authorization", "X-Amz-Date", "X-Amz-Security-Token"}) {
            WireRequest request = signer().sign();
            request.headers().add(name, "a").add(name, "a");
            assertRefused(Reason.INCOMPLETE, "more than once", request);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void five_minutes_of_difference_are_accepted(long seconds) {
        assertThat(at(NOW.plusSeconds(seconds)).verify(signer().sign(), "execute-api")).isEqualTo(ROOT);
    }

    @Test
    void more_is_expired_or_not_yet_current() {
        assertThatThrownBy(() -> at(NOW.plusSeconds(301)).verify(signer().sign(), "execute-api"))
                .hasMessage("Signature expired: 20260301T120000Z is now earlier than 20260301T120001Z"
                        + " (20260301T120501Z - 5 min.)");
        assertThatThrownBy(() -> at(NOW.minusSeconds(301)).verify(signer().sign(), "execute-api"))
                .hasMessageContaining("not yet current");
    }

    @Test
    void a_session_needs_its_own_token_and_ends() {
        HandSigner session = new HandSigner("ASIA1", "secret", "20260301T120000Z", "us-east-1", "execute-api");
        WireRequest good = session.header("x-amz-security-token", "token").sign();

        assertThat(at(NOW).verify(good, "execute-api")).isEqualTo(SESSION);
        assertThatThrownBy(() -> at(NOW.plus(Duration.ofSeconds(60))).verify(good, "execute-api"))
                .isInstanceOfSatisfying(SignatureException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.EXPIRED));
        assertRefused(Reason.UNKNOWN_KEY, "invalid",
                new HandSigner("ASIA1", "secret", "20260301T120000Z", "us-east-1", "execute-api").sign());
        assertRefused(Reason.UNKNOWN_KEY, "invalid", with(session, "x-amz-security-token", "other"));
        assertRefused(Reason.UNKNOWN_KEY, "invalid", with(signer(), "x-amz-security-token", "token"));
    }

    @Test
    void the_date_header_serves_where_there_is_no_x_amz_date() {
        WireRequest request = signer().sign();
        request.headers().remove("x-amz-date").add("Date", "Sun, 01 Mar 2026 12:00:00 GMT");
        assertRefused(Reason.INVALID, "x-amz-date is signed but not in the request", request);
        request.headers().set("Date", "yesterday");
        assertRefused(Reason.INCOMPLETE, "yesterday", request);
    }

    @Test
    void only_s3_may_leave_the_body_unsigned() {
        for (String payload : new String[]{"UNSIGNED-PAYLOAD", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"}) {
            HandSigner s3 = new HandSigner("AKIA1", "secret", "20260301T120000Z", "us-east-1", "s3").body("x")
                    .header("x-amz-content-sha256", payload).payloadHash(payload);
            assertThat(verify(s3)).isEqualTo(ROOT);
            assertRefused(Reason.INVALID, "x-amz-content-sha256",
                    signer().body("x").header("x-amz-content-sha256", payload).payloadHash(payload).sign());
        }
    }

    @Test
    void iam_and_sts_may_be_signed_for_us_east_1_anywhere() {
        SignatureVerifier paris = new SignatureVerifier(KEYS, Clock.fixed(NOW, ZoneOffset.UTC), "eu-west-3");
        HandSigner iam = new HandSigner("AKIA1", "secret", "20260301T120000Z", "us-east-1", "iam");

        assertThat(paris.verify(iam.sign(), "iam")).isEqualTo(ROOT);
        assertThatThrownBy(() -> paris.verify(signer().sign(), "execute-api")).hasMessageContaining("eu-west-3");
    }

    @Test
    void hostile_signatures_are_refused_not_crashed_on() {
        String[] headers = {"AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 =,=,=",
                "AWS4-HMAC-SHA256 Credential=////, SignedHeaders=, Signature=", "AWS4-HMAC-SHA256 " + ",".repeat(9000),
                "AWS4-HMAC-SHA256 Credential=AKIA1/20260301/us-east-1/execute-api/aws4_request, SignedHeaders=;;;host,"
                        + " Signature=\u0000"};
        for (String header : headers) {
            MultiMap map = MultiMap.caseInsensitiveMultiMap().add("Authorization", header).add("Host", "h")
                    .add("X-Amz-Date", "20260301T120000Z");
            assertThatThrownBy(
                    () -> at(NOW).verify(new WireRequest("GET", "/", "", map, Buffer.buffer()), "execute-api"))
                    .isInstanceOf(SignatureException.class);
        }
    }
}
