package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Something that DynamoDB has and this emulator does not: refused by its name, never ignored. */
public final class UnsupportedParameterException extends AwsException {

    private static final long serialVersionUID = 1L;

    public UnsupportedParameterException(String what) {
        super(400, "ValidationException", "The Stagedoor emulator's DynamoDB does not implement " + what + ".");
    }
}
