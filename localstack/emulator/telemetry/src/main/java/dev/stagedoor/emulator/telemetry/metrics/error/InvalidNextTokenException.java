package dev.stagedoor.emulator.telemetry.metrics.error;

/** A token that no page gave. */
public final class InvalidNextTokenException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public InvalidNextTokenException() {
        super(400, "InvalidNextToken", "InvalidNextToken", "The token is not valid.");
    }
}
