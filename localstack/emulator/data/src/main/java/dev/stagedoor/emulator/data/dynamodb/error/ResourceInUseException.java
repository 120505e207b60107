package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A table is there already, or is not in the state for the call. */
public final class ResourceInUseException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceInUseException(String message) {
        super(400, "ResourceInUseException", message);
    }
}
