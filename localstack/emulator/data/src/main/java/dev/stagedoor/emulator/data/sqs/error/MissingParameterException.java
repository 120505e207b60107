package dev.stagedoor.emulator.data.sqs.error;

/** A parameter that the call needs is not there, or empty. */
public final class MissingParameterException extends SqsException {

    private static final long serialVersionUID = 1L;

    public MissingParameterException(String parameter) {
        super(400, "MissingRequiredParameterException", "MissingParameter",
                "The request must contain the parameter " + parameter + ".");
    }
}
