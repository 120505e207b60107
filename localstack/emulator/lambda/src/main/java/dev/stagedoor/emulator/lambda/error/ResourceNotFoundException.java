package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** There is no such function, version, alias, statement or configuration. */
public final class ResourceNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(404, "ResourceNotFoundException", message);
    }
}
