package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** More than DynamoDB takes at once. */
public final class LimitExceededException extends AwsException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(400, "LimitExceededException", message);
    }
}
