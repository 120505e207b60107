package dev.stagedoor.emulator.core.wire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;

/**
 * Signs requests that a part of the emulator sends to a deployed API.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature Version 4</a>.
 */
public final class RequestSigner {

    private static final String TERMINATOR = "aws4_request";

    private final Clock clock;
    private final String region;
    private final String service;

    /** @param service the one of the credential scope, such as {@code execute-api} */
    public RequestSigner(Clock clock, String region, String service) {
        this.clock = clock;
        this.region = region;
        this.service = service;
    }

    /** Adds to the request's headers what makes it signed; all headers that it has are, so the host must be one of them. */
    public void sign(WireRequest request, Credential credential) {
        Instant now = clock.instant();
        String time = SignatureParts.TIME.format(now.atOffset(ZoneOffset.UTC));
        request.headers().set("X-Amz-Date", time);
        if (credential.sessionToken() != null) {
            request.headers().set("X-Amz-Security-Token", credential.sessionToken());
        }
        List<String> signed = request.headers().names().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct()
                .sorted().toList();
        SignatureParts parts = new SignatureParts(credential.accessKeyId(), time.substring(0, 8), region, service,
                TERMINATOR, signed, null, now, credential.sessionToken(), -1);
        String canonical = CanonicalRequest.of(request, parts, Sha256.hex(Sha256.hash(request.body())));
        String toSign = String.join("\n", SignatureParts.ALGORITHM, time, parts.scope(),
                Sha256.hex(Sha256.hash(canonical)));
        request.headers().set("Authorization", "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s".formatted(
                SignatureParts.ALGORITHM, credential.accessKeyId(), parts.scope(), String.join(";", signed),
                Sha256.hex(Sha256.hmac(key(credential, parts), toSign))));
    }

    private static byte[] key(Credential credential, SignatureParts parts) {
        byte[] key = ("AWS4" + credential.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of(parts.date(), parts.region(), parts.service(), TERMINATOR)) {
            key = Sha256.hmac(key, step);
        }
        return key;
    }
}
