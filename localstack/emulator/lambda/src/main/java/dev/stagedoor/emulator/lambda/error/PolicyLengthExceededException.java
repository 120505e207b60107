package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The resource policy would be larger than 20 KB. */
public final class PolicyLengthExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public PolicyLengthExceededException(String message) {
        super(400, "PolicyLengthExceededException", message);
    }
}
