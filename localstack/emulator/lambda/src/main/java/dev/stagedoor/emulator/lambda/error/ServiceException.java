package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Lambda itself failed: the machine gives no more processes, files or memory. */
public final class ServiceException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ServiceException(String message) {
        super(500, "ServiceException", message);
    }
}
