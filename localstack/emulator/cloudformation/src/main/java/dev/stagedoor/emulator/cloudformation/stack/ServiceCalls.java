package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.buffer.Buffer;

/** Calls other services in the name of whoever called CloudFormation, and waits for their answers. */
public final class ServiceCalls {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Bus bus;
    private final Ids ids;
    private final Caller caller;

    public ServiceCalls(Bus bus, Ids ids, Caller caller) {
        this.bus = bus;
        this.ids = ids;
        this.caller = caller;
    }

    /**
     * @throws dev.stagedoor.emulator.core.bus.AwsException as the service answers
     */
    public AwsResponse respond(String service, String operation, ObjectNode input, Buffer payload) {
        AwsRequest request = new AwsRequest(service, operation, input, payload, caller, ids.uuid());
        return Waiting.get(bus.call(request), LIMIT, service + ":" + operation);
    }
}
