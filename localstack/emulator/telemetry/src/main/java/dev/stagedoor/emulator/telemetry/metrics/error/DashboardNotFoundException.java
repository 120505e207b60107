package dev.stagedoor.emulator.telemetry.metrics.error;

/** There is no such dashboard. */
public final class DashboardNotFoundException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public DashboardNotFoundException(String name) {
        super(404, "DashboardNotFoundError", "ResourceNotFound", "Dashboard " + name + " does not exist");
    }
}
