package dev.stagedoor.emulator.telemetry.metrics.error;

/** The emulator's bound of alarms or dashboards is reached. */
public final class LimitExceededException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(400, "LimitExceededFault", "LimitExceeded", message);
    }
}
