package dev.stagedoor.emulator.core.bus;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Future;

/**
 * The one way to call an emulated service: looks the operation up, checks that the caller may, and runs it. Services are
 * registered before the first call, while the emulator starts.
 */
public final class Bus {

    private final Map<String, AwsService> services = new ConcurrentHashMap<>();
    private final AccessControl accessControl;

    public Bus(AccessControl accessControl) {
        this.accessControl = accessControl;
    }

    public void register(AwsService service) {
        if (services.putIfAbsent(service.name(), service) != null) {
            throw new IllegalStateException("Two services are named " + service.name());
        }
    }

    /** The service of that name, or null. */
    public AwsService service(String name) {
        return services.get(name);
    }

    public Collection<AwsService> services() {
        return services.values();
    }

    /**
     * Runs one call. The future fails with an {@link AwsException} for everything that AWS would answer as an error, and
     * with another exception only for a defect of the emulator.
     */
    public Future<AwsResponse> call(AwsRequest request) {
        AwsService service = services.get(request.service());
        Operation operation = service == null ? null : service.operations().get(request.operation());
        if (operation == null) {
            return Future.failedFuture(new UnknownOperationException(request.service(), request.operation()));
        }
        try {
            accessControl.check(service, request);
            return operation.execute(request);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}
