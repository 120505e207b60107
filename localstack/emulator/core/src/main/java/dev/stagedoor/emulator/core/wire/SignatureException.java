package dev.stagedoor.emulator.core.wire;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A request's signature does not prove who sent it. */
public final class SignatureException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** Why, in the terms that a data plane must tell apart. */
    public enum Reason {
        MISSING("MissingAuthenticationTokenException"), INCOMPLETE("IncompleteSignatureException"), UNKNOWN_KEY(
                "UnrecognizedClientException"), INVALID("InvalidSignatureException"), EXPIRED("ExpiredTokenException");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    public SignatureException(Reason reason, String message) {
        super(403, reason.code, message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
