package dev.stagedoor.emulator.core.wire;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A request's signature does not prove who sent it. */
public final class SignatureException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** Why, in the terms that a data plane must tell apart. */
    public enum Reason {
        /** There is none. */
        MISSING("MissingAuthenticationTokenException", "MissingAuthenticationToken"),
        /** It is not whole, or not of Signature Version 4. */
        INCOMPLETE("IncompleteSignatureException", "IncompleteSignature"),
        /** Nobody has this key, or its session token is another one. */
        UNKNOWN_KEY("UnrecognizedClientException", "InvalidClientTokenId"),
        /** It is not over this request, or not of this time. */
        INVALID("InvalidSignatureException", "SignatureDoesNotMatch"),
        /** The session has ended. */
        EXPIRED("ExpiredTokenException", "ExpiredToken");

        private final String code;
        private final String queryCode;

        Reason(String code, String queryCode) {
            this.code = code;
            this.queryCode = queryCode;
        }

        /** The code that services of the query protocol (and S3) use for it. */
        public String queryCode() {
            return queryCode;
        }
    }

    private final Reason reason;

    public SignatureException(Reason reason, String message) {
        super(403, reason.code, message);
        this.reason = reason;
    }

    /** The request is not signed at all. */
    public static SignatureException missing() {
        return new SignatureException(Reason.MISSING, "Missing Authentication Token");
    }

    public Reason reason() {
        return reason;
    }
}
