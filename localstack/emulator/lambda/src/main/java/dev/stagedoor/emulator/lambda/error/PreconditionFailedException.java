package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The RevisionId is not the current one. */
public final class PreconditionFailedException extends AwsException {

    private static final long serialVersionUID = 1L;

    public PreconditionFailedException(String message) {
        super(412, "PreconditionFailedException", message);
    }
}
