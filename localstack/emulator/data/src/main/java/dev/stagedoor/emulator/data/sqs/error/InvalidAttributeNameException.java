package dev.stagedoor.emulator.data.sqs.error;

/** No queue has an attribute of that name. */
public final class InvalidAttributeNameException extends SqsException {

    private static final long serialVersionUID = 1L;

    public InvalidAttributeNameException(String attribute) {
        super(400, "InvalidAttributeName", "InvalidAttributeName", "Unknown Attribute " + attribute + ".");
    }
}
