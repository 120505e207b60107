package dev.stagedoor.emulator.gateway.openapi;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A definition cannot be imported: the text says what is wrong and where. */
public final class InvalidOpenApiException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidOpenApiException(String message) {
        super(400, "BadRequestException", message);
    }
}
