package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The payload or the deployment package is larger than the quota. */
public final class RequestTooLargeException extends AwsException {

    private static final long serialVersionUID = 1L;

    public RequestTooLargeException(String message) {
        super(413, "RequestTooLargeException", message);
    }
}
