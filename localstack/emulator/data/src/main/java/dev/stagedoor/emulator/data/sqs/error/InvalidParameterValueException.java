package dev.stagedoor.emulator.data.sqs.error;

/** A parameter breaks a rule. */
public final class InvalidParameterValueException extends SqsException {

    private static final long serialVersionUID = 1L;

    public InvalidParameterValueException(String message) {
        super(400, "InvalidParameterValueException", "InvalidParameterValue", message);
    }

    /** The form that most rules have. */
    public static InvalidParameterValueException of(String parameter, Object value, String reason) {
        return new InvalidParameterValueException(
                "Value " + value + " for parameter " + parameter + " is invalid. Reason: " + reason);
    }
}
