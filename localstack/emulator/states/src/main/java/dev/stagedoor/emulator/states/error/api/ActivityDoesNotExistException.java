package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** No activity has this ARN. */
public final class ActivityDoesNotExistException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ActivityDoesNotExistException(String arn) {
        super(400, "ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'");
    }
}
