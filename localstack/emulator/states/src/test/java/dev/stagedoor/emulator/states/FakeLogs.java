package dev.stagedoor.emulator.states;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;

/**
 * CloudWatch Logs with one log group, {@code executions}, which a role whose name has {@code mute} in it may not have; of the state
 * machine {@code lost} it takes nothing.
 */
final class FakeLogs implements AwsService {

    final List<JsonNode> lines = new CopyOnWriteArrayList<>();
    final List<String> callers = new CopyOnWriteArrayList<>();
    final Set<String> streams = ConcurrentHashMap.newKeySet();

    @Override
    public Map<String, Operation> operations() {
        return Map.of("CreateLogDelivery", this::deliver, "CreateLogStream", request -> {
            streams.add(request.text("logStreamName"));
            return Future.succeededFuture(AwsResponse.empty(200));
        }, "PutLogEvents", this::put);
    }

    private Future<AwsResponse> deliver(AwsRequest request) {
        if (request.caller().arn().contains("mute")) {
            return Future.failedFuture(new AwsException(403, "AccessDeniedException", "no"));
        }
        return request.text("logGroupName").equals("executions")
                ? Future.succeededFuture(AwsResponse.empty(200))
                : missing();
    }

    private Future<AwsResponse> put(AwsRequest request) {
        if (request.text("logStreamName").startsWith("states/lost/")) {
            return Future.failedFuture(new AwsException(400, "AccessDeniedException", "no"));
        }
        if (!streams.contains(request.text("logStreamName"))) {
            return missing();
        }
        callers.add(request.caller().arn());
        try {
            for (JsonNode event : request.input().path("logEvents")) {
                lines.add(Json.parse(event.path("message").asText()));
            }
        } catch (JsonProcessingException e) {
            return Future.failedFuture(e);
        }
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }

    private static Future<AwsResponse> missing() {
        return Future.failedFuture(new AwsException(400, "ResourceNotFoundException", "missing"));
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("logs", "1.1", "Logs_20140328");
    }
}
