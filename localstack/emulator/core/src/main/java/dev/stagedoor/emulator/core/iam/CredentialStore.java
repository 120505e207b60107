package dev.stagedoor.emulator.core.iam;

import java.time.Instant;
import java.util.Optional;

/** Knows the secret behind an access key. IAM and STS implement it; the signature check asks it. */
public interface CredentialStore {

    Optional<Credential> find(String accessKeyId);

    /**
     * @param sessionToken the token that must come with the request, or null for a long-term key
     * @param expiration when a temporary key ends, or null
     */
    record Credential(String accessKeyId, String secretKey, String sessionToken, Instant expiration, Caller caller) {}
}
