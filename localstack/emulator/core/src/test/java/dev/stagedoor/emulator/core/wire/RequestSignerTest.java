package dev.stagedoor.emulator.core.wire;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSignerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Caller ROLE = new Caller.AssumedRole("000000000000", "arn", "role", "AROA", "ASIA1");
    private static final Credential KEY = new Credential("ASIA1", "secret", "token", null, ROLE);

    private final RequestSigner signer = new RequestSigner(CLOCK, "us-east-1", "execute-api");

    private static WireRequest request(String body) {
        WireRequest request = Wire.request("POST", "/prod/a%20b?q=1&p=%2F", body, "Content-Type", "text/plain");
        request.headers().add("host", "127.0.0.1:4566");
        return request;
    }

    @Test
    void theSignatureIsTheOneOfTheGuide() {
        WireRequest request = request("body");
        signer.sign(request, KEY);

        WireRequest expected = new HandSigner("ASIA1", "secret", "20260102T030405Z", "us-east-1", "execute-api")
                .method("POST").path("/prod/a%20b", "/prod/a%2520b").query("q=1&p=%2F", "p=%2F&q=1")
                .header("content-type", "text/plain").header("x-amz-security-token", "token").body("body").sign();
        assertThat(request.header("Authorization")).isEqualTo(expected.header("Authorization"));
    }

    @Test
    void theEmulatorKnowsWhoSigned() {
        WireRequest request = request("body");
        signer.sign(request, KEY);

        SignatureVerifier verifier = new SignatureVerifier(id -> Optional.of(KEY), CLOCK);
        assertThat(verifier.verify(request, "execute-api")).isEqualTo(ROLE);
    }
}
