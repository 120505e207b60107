package dev.stagedoor.emulator.states.task.sdk;

import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.states.task.integration.Integration;
import dev.stagedoor.emulator.states.task.integration.ServiceCalls;

/** Finds what {@code aws-sdk:<service>:<action>} calls. */
public final class SdkIntegrations {

    private final Bus bus;
    private final ServiceCalls calls;

    public SdkIntegrations(Bus bus, ServiceCalls calls) {
        this.bus = bus;
        this.calls = calls;
    }

    /**
     * @param service the SDK's name of it, such as {@code sfn}
     * @param action such as {@code startExecution}
     * @return empty where the emulator has no such service or operation
     */
    public Optional<Integration> find(String service, String action) {
        SdkService known = SdkServices.named(service);
        AwsService onBus = known == null ? null : bus.service(known.bus());
        return onBus == null
                ? Optional.empty()
                : operation(onBus, action).map(operation -> new SdkIntegration(calls, known, operation));
    }

    private static Optional<String> operation(AwsService service, String action) {
        String name = Character.toUpperCase(action.charAt(0)) + action.substring(1);
        return Character.isLowerCase(action.charAt(0)) && service.operations().containsKey(name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
