package dev.stagedoor.emulator.telemetry.metrics.error;

/** The body or the name of a dashboard is none. */
public final class DashboardInvalidInputException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public DashboardInvalidInputException(String message) {
        super(400, "DashboardInvalidInputError", "InvalidParameterInput", message);
    }
}
