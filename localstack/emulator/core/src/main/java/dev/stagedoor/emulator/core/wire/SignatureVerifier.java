package dev.stagedoor.emulator.core.wire;

import java.time.Clock;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;

/**
 * Checks Signature Version 4, in the Authorization header or in the query (presigned).
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">the guide</a>.
 */
public final class SignatureVerifier {

    private final CredentialStore credentials;
    private final Clock clock;

    public SignatureVerifier(CredentialStore credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * @param service the service name that the credential scope must carry
     * @return who signed
     * @throws SignatureException for an unsigned request, an unknown key, a wrong or expired signature
     */
    public Caller verify(WireRequest request, String service) {
        throw new SignatureException(SignatureException.Reason.INVALID, "The next commit: " + credentials + clock);
    }
}
