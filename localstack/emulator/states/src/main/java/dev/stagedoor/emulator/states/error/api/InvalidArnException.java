package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** An ARN that is none, or one of another kind of resource. */
public final class InvalidArnException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InvalidArnException(String reason) {
        super(400, "InvalidArn", "Invalid Arn: '" + reason + "'");
    }
}
