package dev.stagedoor.emulator.gateway.testing;

import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import io.vertx.core.Future;

/** A service with one operation that remembers its last call. */
public final class FakeService implements AwsService {

    private final String name;
    private final WireProtocol protocol;
    private final String operation;
    private final Function<AwsRequest, ObjectNode> behavior;
    private volatile AwsRequest last;

    public FakeService(String name, WireProtocol protocol, String operation,
            Function<AwsRequest, ObjectNode> behavior) {
        this.name = name;
        this.protocol = protocol;
        this.operation = operation;
        this.behavior = behavior;
    }

    /** The last call; null before the first one. */
    public AwsRequest last() {
        return last;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(operation, request -> {
            last = request;
            return Future.succeededFuture(AwsResponse.ok(behavior.apply(request)));
        });
    }
}
