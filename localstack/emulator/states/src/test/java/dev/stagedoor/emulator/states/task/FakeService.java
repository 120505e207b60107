package dev.stagedoor.emulator.states.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;

/** A service that answers as it is told, and remembers what it was asked. */
public final class FakeService implements AwsService {

    private final String name;
    private final Map<String, Operation> operations = new HashMap<>();
    private final List<AwsRequest> requests = new ArrayList<>();

    public FakeService(String name) {
        this.name = name;
    }

    public FakeService answer(String operation, Function<AwsRequest, AwsResponse> behavior) {
        operations.put(operation, request -> {
            requests.add(request);
            return Future.succeededFuture(behavior.apply(request));
        });
        return this;
    }

    public FakeService output(String operation, ObjectNode output) {
        return answer(operation, request -> AwsResponse.ok(output));
    }

    /** In the order in which they came. */
    public List<AwsRequest> requests() {
        return requests;
    }

    public AwsRequest last() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol(name, "1.0", "Fake");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }
}
