package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A client token came with another request than before. */
public final class IdempotentParameterMismatchException extends AwsException {

    private static final long serialVersionUID = 1L;

    public IdempotentParameterMismatchException() {
        super(400, "IdempotentParameterMismatchException",
                "The provided client token was used with a different request.");
    }
}
