package dev.stagedoor.emulator.telemetry.xray.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The call says what X-Ray does not understand, or what this emulator does not do. */
public final class InvalidRequestException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(400, "InvalidRequestException", message);
    }
}
