package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/** The function has as many requests as it may have. */
public final class TooManyRequestsException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** Which quota was reached. */
    public enum Reason {
        /** The function's reserved concurrency. */
        ReservedFunctionConcurrentInvocationLimitExceeded,
        /** The emulator's queue of waiting requests: it stands for the account's concurrency. */
        ConcurrentInvocationLimitExceeded
    }

    public TooManyRequestsException(Reason reason) {
        super(429, "TooManyRequestsException", "Rate Exceeded.", Json.object().put("Reason", reason.name()));
    }
}
