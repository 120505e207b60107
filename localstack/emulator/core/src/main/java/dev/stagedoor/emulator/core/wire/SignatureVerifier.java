package dev.stagedoor.emulator.core.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.core.wire.SignatureException.Reason;

/**
 * Checks Signature Version 4, in the Authorization header or in the query (presigned). Thread-safe.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">the guide</a>.
 *
 * <p>The clocks may differ by five minutes, as the guide says for AWS in general and as API Gateway does; S3 alone gives
 * fifteen, which nobody needs on one machine. The body of a chunked S3 upload is not checked chunk by chunk.
 */
public final class SignatureVerifier {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final Set<String> S3_PAYLOADS = Set.of(UNSIGNED, "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
    /** Their clients sign for us-east-1 wherever they are. */
    private static final Set<String> GLOBAL = Set.of("iam", "sts");
    private static final int MAX_KEYS = 256;

    private final CredentialStore credentials;
    private final Clock clock;
    private final String region;
    private final Map<KeyOf, byte[]> signingKeys = new ConcurrentHashMap<>();

    private record KeyOf(String secret, String date, String region, String service) {}

    /** @param region the one region that the emulator plays */
    public SignatureVerifier(CredentialStore credentials, Clock clock, String region) {
        this.credentials = credentials;
        this.clock = clock;
        this.region = region;
    }

    public SignatureVerifier(CredentialStore credentials, Clock clock) {
        this(credentials, clock, Account.DEFAULT.region());
    }

    /**
     * The service for which a request says that it is signed; nothing is checked yet.
     *
     * @return empty for an unsigned request
     * @throws SignatureException if the signature is there but not whole
     */
    public static Optional<String> claimedService(WireRequest request) {
        try {
            return Optional.of(SignatureParts.parse(request).service());
        } catch (SignatureException e) {
            if (e.reason() == Reason.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * @param service the service name that the credential scope must carry
     * @return who signed
     * @throws SignatureException for an unsigned request, an unknown key, a wrong or expired signature
     */
    public Caller verify(WireRequest request, String service) {
        SignatureParts parts = SignatureParts.parse(request);
        Credential credential = credential(request, parts, service);
        checkSignature(request, parts, credential);
        return credential.caller();
    }

    /**
     * Refuses what {@link #verify} would refuse whatever the body is: all but a wrong signature.
     *
     * @param head a request whose body has not come yet
     * @param service as there
     * @throws SignatureException as there
     */
    public void verifyHead(WireRequest head, String service) {
        credential(head, SignatureParts.parse(head), service);
    }

    private Credential credential(WireRequest request, SignatureParts parts, String service) {
        checkScope(parts, service);
        checkTime(parts);
        checkSignedHeaders(request, parts);
        Credential credential = credentials.find(parts.accessKeyId())
                .orElseThrow(() -> new SignatureException(Reason.UNKNOWN_KEY,
                        "The security token included in the request is invalid."));
        checkToken(parts, credential);
        return credential;
    }

    private void checkScope(SignatureParts parts, String service) {
        if (!parts.service().equals(service)) {
            throw invalid("Credential should be scoped to correct service: '" + service + "'. ");
        }
        if (!parts.region().equals(region) && !(GLOBAL.contains(service) && parts.region().equals("us-east-1"))) {
            throw invalid("Credential should be scoped to a valid region: this emulator plays only '" + region
                    + "', the request is signed for '" + parts.region() + "'. ");
        }
        if (!parts.terminator().equals("aws4_request")) {
            throw invalid("Credential should be scoped with a valid terminator: 'aws4_request', not '"
                    + parts.terminator() + "'. ");
        }
        if (!parts.timeText().startsWith(parts.date() + "T")) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + parts.date() + "' != '" + parts.timeText().substring(0, 8) + "'. ");
        }
    }

    private void checkTime(SignatureParts parts) {
        Instant now = clock.instant();
        Instant end = parts.presigned() ? parts.time().plusSeconds(parts.expires()) : parts.time().plus(SKEW);
        if (now.isAfter(end)) {
            throw invalid(parts.presigned()
                    ? "Request has expired"
                    : "Signature expired: " + parts.timeText() + " is now earlier than " + text(now.minus(SKEW)) + " ("
                            + text(now) + " - 5 min.)");
        }
        if (parts.time().isAfter(now.plus(SKEW))) {
            throw invalid("Signature not yet current: " + parts.timeText() + " is still later than "
                    + text(now.plus(SKEW)) + " (" + text(now) + " + 5 min.)");
        }
    }

    /** The host and what selects the operation must be signed; S3 wants every {@code x-amz-} header signed. */
    private static void checkSignedHeaders(WireRequest request, SignatureParts parts) {
        List<String> signed = parts.signedHeaders();
        if (!signed.contains("host")) {
            throw invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        for (String name : request.headers().names()) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            boolean must = parts.service().equals("s3") ? lower.startsWith("x-amz-") : lower.equals("x-amz-target");
            if (must && !signed.contains(lower)) {
                throw invalid("There were headers present in the request which were not signed: " + lower);
            }
        }
    }

    private void checkToken(SignatureParts parts, Credential credential) {
        boolean right = credential.sessionToken() == null
                ? parts.token() == null
                : parts.token() != null && equal(credential.sessionToken(), parts.token());
        if (!right) {
            throw new SignatureException(Reason.UNKNOWN_KEY, "The security token included in the request is invalid.");
        }
        if (credential.expiration() != null && !clock.instant().isBefore(credential.expiration())) {
            throw new SignatureException(Reason.EXPIRED, "The security token included in the request is expired");
        }
    }

    private void checkSignature(WireRequest request, SignatureParts parts, Credential credential) {
        String canonical;
        try {
            canonical = CanonicalRequest.of(request, parts, payloadHash(request, parts));
        } catch (IllegalArgumentException e) {
            throw invalid("The URL cannot be read: " + e.getMessage());
        }
        String toSign = String.join("\n", SignatureParts.ALGORITHM, parts.timeText(), parts.scope(),
                Sha256.hex(Sha256.hash(canonical)));
        if (!equal(Sha256.hex(Sha256.hmac(signingKey(parts, credential), toSign)), parts.signature())) {
            throw invalid(
                    "The request signature we calculated does not match the signature you provided. Check your AWS"
                            + " Secret Access Key and signing method. Consult the service documentation for details.\n\n"
                            + "The Canonical String for this request should have been\n'" + canonical
                            + "'\n\nThe String-to-Sign should have been\n'" + toSign + "'\n");
        }
    }

    private static String payloadHash(WireRequest request, SignatureParts parts) {
        String named = request.header("x-amz-content-sha256");
        if (parts.service().equals("s3")) {
            if (named == null && parts.presigned()) {
                return UNSIGNED;
            }
            if (named != null && S3_PAYLOADS.contains(named)) {
                return named;
            }
        }
        String hash = Sha256.hex(Sha256.hash(request.body()));
        if (named != null && !named.equals(hash)) {
            throw invalid("The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        return hash;
    }

    private byte[] signingKey(SignatureParts parts, Credential credential) {
        if (signingKeys.size() > MAX_KEYS) {
            signingKeys.clear();
        }
        KeyOf of = new KeyOf(credential.secretKey(), parts.date(), parts.region(), parts.service());
        return signingKeys.computeIfAbsent(of, k -> {
            byte[] key = ("AWS4" + k.secret()).getBytes(StandardCharsets.UTF_8);
            for (String step : List.of(k.date(), k.region(), k.service(), "aws4_request")) {
                key = Sha256.hmac(key, step);
            }
            return key;
        });
    }

    /** Takes the same time wherever the texts differ. */
    private static boolean equal(String expected, String actual) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                actual.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Instant time) {
        return SignatureParts.TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static SignatureException invalid(String message) {
        return new SignatureException(Reason.INVALID, message);
    }
}
