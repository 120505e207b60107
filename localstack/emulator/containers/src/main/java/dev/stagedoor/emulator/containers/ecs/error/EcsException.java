package dev.stagedoor.emulator.containers.ecs.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** ECS's errors, by code, with AWS's texts in one place. */
public final class EcsException extends AwsException {

    private static final long serialVersionUID = 1L;

    private EcsException(String code, String message) {
        super(400, code, message);
    }

    /** {@code ClientException}: something in the call cannot be. */
    public static EcsException client(String message) {
        return new EcsException("ClientException", message);
    }

    public static EcsException invalid(String message) {
        return new EcsException("InvalidParameterException", message);
    }

    public static EcsException clusterNotFound() {
        return new EcsException("ClusterNotFoundException", "Cluster not found.");
    }

    public static EcsException clusterContainsServices() {
        return new EcsException("ClusterContainsServicesException",
                "The Cluster cannot be deleted while Services are active.");
    }

    public static EcsException serviceNotFound() {
        return new EcsException("ServiceNotFoundException", "Service not found.");
    }

    public static EcsException serviceNotActive() {
        return new EcsException("ServiceNotActiveException", "Service was not ACTIVE.");
    }

    public static EcsException serviceNotIdempotent() {
        return new EcsException("InvalidParameterException", "Creation of service was not idempotent.");
    }

    public static EcsException taskNotFound() {
        return new EcsException("InvalidParameterException", "The referenced task was not found.");
    }
}
