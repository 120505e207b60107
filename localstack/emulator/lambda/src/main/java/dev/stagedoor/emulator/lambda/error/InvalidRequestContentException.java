package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The payload of Invoke is not JSON. */
public final class InvalidRequestContentException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestContentException(String message) {
        super(400, "InvalidRequestContentException", message);
    }
}
