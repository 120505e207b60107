package dev.stagedoor.emulator.lambda.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The function's role does not exist or does not trust {@code lambda.amazonaws.com}. */
public final class RoleNotAssumableException extends AwsException {

    private static final long serialVersionUID = 1L;

    public RoleNotAssumableException() {
        super(400, "InvalidParameterValueException", "The role defined for the function cannot be assumed by Lambda.");
    }
}
