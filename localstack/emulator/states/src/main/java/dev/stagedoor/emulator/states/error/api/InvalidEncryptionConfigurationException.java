package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A key that the emulator does not have. */
public final class InvalidEncryptionConfigurationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidEncryptionConfigurationException(String message) {
        super(400, "InvalidEncryptionConfiguration", message);
    }
}
