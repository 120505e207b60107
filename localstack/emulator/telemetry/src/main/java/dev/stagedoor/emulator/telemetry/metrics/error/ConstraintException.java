package dev.stagedoor.emulator.telemetry.metrics.error;

/** A value breaks a constraint of the API model; the text is that of AWS. */
public final class ConstraintException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public ConstraintException(String value, String member, String constraint) {
        super(400, "ValidationException", "ValidationError",
                "1 validation error detected: Value '" + value + "' at '" + member + "' failed to satisfy constraint: "
                        + constraint);
    }
}
