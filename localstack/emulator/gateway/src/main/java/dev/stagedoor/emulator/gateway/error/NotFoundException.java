package dev.stagedoor.emulator.gateway.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There is no such thing: the text names it. */
public final class NotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(404, "NotFoundException", message);
    }
}
