package dev.stagedoor.emulator.telemetry.metrics.error;

/** A member that the operation needs is not there. */
public final class MissingRequiredParameterException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public MissingRequiredParameterException(String member) {
        super(400, "MissingRequiredParameterException", "MissingParameter",
                "The parameter " + member + " is required.");
    }
}
