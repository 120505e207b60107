package dev.stagedoor.emulator.telemetry.metrics.error;

/** There is no such alarm. */
public final class ResourceNotFoundException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(404, "ResourceNotFound", "ResourceNotFound", message);
    }
}
