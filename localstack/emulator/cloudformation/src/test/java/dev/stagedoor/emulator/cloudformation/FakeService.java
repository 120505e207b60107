package dev.stagedoor.emulator.cloudformation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import io.vertx.core.Future;

/** A service that does what a test says and remembers how it was called. */
final class FakeService implements AwsService {

    private final String name;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final List<AwsRequest> calls = new CopyOnWriteArrayList<>();

    FakeService(String name) {
        this.name = name;
    }

    /** Answers an operation with the members that the function makes. */
    FakeService on(String operation, Function<AwsRequest, ObjectNode> answer) {
        return respond(operation, request -> AwsResponse.ok(answer.apply(request)));
    }

    /** Answers with this JSON, whatever is asked. */
    FakeService answer(String operation, String json) {
        return on(operation, request -> {
            try {
                return (ObjectNode) Json.parse(json);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(json, e);
            }
        });
    }

    /** The last input with which an operation was called, as JSON. */
    String last(String operation) {
        List<ObjectNode> inputs = inputs(operation);
        return inputs.isEmpty() ? null : Json.write(inputs.get(inputs.size() - 1));
    }

    FakeService respond(String operation, Function<AwsRequest, AwsResponse> answer) {
        operations.put(operation, request -> {
            calls.add(request);
            return Future.succeededFuture(answer.apply(request));
        });
        return this;
    }

    /** Answers these operations with nothing. */
    FakeService accept(String... names) {
        for (String operation : names) {
            on(operation, request -> Json.object());
        }
        return this;
    }

    FakeService fail(String operation, int status, String code, String message) {
        return on(operation, request -> {
            throw new AwsException(status, code, message);
        });
    }

    /** The names of the operations that were called, in their order. */
    List<String> calls() {
        return calls.stream().map(AwsRequest::operation).toList();
    }

    /** The inputs with which an operation was called. */
    List<ObjectNode> inputs(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).map(AwsRequest::input).toList();
    }

    List<AwsRequest> requests() {
        return List.copyOf(calls);
    }

    void forgetCalls() {
        calls.clear();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WireProtocol protocol() {
        throw new UnsupportedOperationException("Only called over the bus");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }
}
