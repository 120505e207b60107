package dev.stagedoor.emulator.telemetry.metrics.error;

/** Tags of an alarm that does not exist. */
public final class UntaggableResourceException extends MetricsException {

    private static final long serialVersionUID = 1L;

    public UntaggableResourceException(String arn) {
        super(404, "ResourceNotFoundException", "ResourceNotFoundException", "Unknown resource: " + arn);
    }
}
