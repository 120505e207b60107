package dev.stagedoor.emulator.gateway.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** AWS knows the member or value, the emulator does not; it says so instead of ignoring it. */
public final class UnsupportedMemberException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** @param what such as {@code the member cloneFrom of apigateway:CreateRestApi} */
    public UnsupportedMemberException(String what) {
        super(400, "BadRequestException", "The Stagedoor emulator does not support " + what);
    }
}
