package dev.stagedoor.emulator.data.events;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;

/** Amazon EventBridge: the default bus without a rule. Everything but PutEvents is refused by its name. */
public final class EventsService implements AwsService {

    private final WireProtocol protocol = new JsonProtocol("events", "1.1", "AWSEvents");
    private final Map<String, Operation> operations;
    private final List<String> defaultBus;

    public EventsService(EmulatorContext context) {
        this.operations = Map.of("PutEvents", new PutEvents(context.ids()));
        this.defaultBus = List.of(context.account().arn("events", "event-bus/default"));
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public List<String> resources(AwsRequest request) {
        return defaultBus;
    }
}
