package dev.stagedoor.emulator.telemetry.metrics.error;

/** A member has a value that the operation does not take. */
public final class InvalidParameterValueException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public InvalidParameterValueException(String message) {
        super(400, "InvalidParameterValueException", "InvalidParameterValue", message);
    }
}
