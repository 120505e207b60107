package dev.stagedoor.emulator.telemetry.metrics.error;

/** Members that do not go together. */
public final class InvalidParameterCombinationException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public InvalidParameterCombinationException(String message) {
        super(400, "InvalidParameterCombinationException", "InvalidParameterCombination", message);
    }
}
