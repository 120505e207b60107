package dev.stagedoor.emulator.data.sqs.error;

/** An attribute of a queue has a value out of its range. */
public final class InvalidAttributeValueException extends SqsException {

    private static final long serialVersionUID = 1L;

    public InvalidAttributeValueException(String attribute) {
        super(400, "InvalidAttributeValue", "InvalidAttributeValue",
                "Invalid value for the parameter " + attribute + ".");
    }

    /** @param reason what is wrong with it */
    public InvalidAttributeValueException(String attribute, String reason) {
        super(400, "InvalidAttributeValue", "InvalidAttributeValue",
                "Invalid value for the parameter " + attribute + ". Reason: " + reason);
    }
}
