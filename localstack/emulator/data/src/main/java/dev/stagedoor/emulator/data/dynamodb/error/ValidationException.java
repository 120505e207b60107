package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The input breaks a rule; the message is DynamoDB's own. */
public class ValidationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ValidationException(String message) {
        super(400, "ValidationException", message);
    }

    /** The form that most rules have. */
    public static ValidationException invalidParameter(String message) {
        return new ValidationException("One or more parameter values were invalid: " + message);
    }
}
