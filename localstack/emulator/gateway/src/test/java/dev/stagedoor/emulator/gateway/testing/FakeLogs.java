package dev.stagedoor.emulator.gateway.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import io.vertx.core.Future;

/** The service {@code logs} as far as somebody writes to it, and the {@code sts} that gives out the role to write with. */
public final class FakeLogs implements AwsService {

    private final BlockingQueue<Written> written = new LinkedBlockingQueue<>();

    /** One event. */
    public record Written(String group, String message, AwsRequest call) {}

    /** The next event; fails if none comes. */
    public Written next() throws InterruptedException {
        Written next = written.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was logged");
        }
        return next;
    }

    /** A role for everybody. */
    public static AwsService sts() {
        return new FakeService("sts", new QueryProtocol("sts", "2011-06-15", "urn:sts"), "AssumeRole", call -> {
            ObjectNode session = Json.object();
            session.putObject("AssumedRoleUser").put("Arn", call.text("RoleArn") + "/session").put("AssumedRoleId",
                    "AROA:s");
            session.putObject("Credentials").put("AccessKeyId", "ASIA");
            return session;
        });
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("logs", "1.1", "Logs_20140328");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("PutLogEvents", request -> {
            request.input().path("logEvents").forEach(event -> written
                    .add(new Written(request.text("logGroupName"), event.path("message").asText(), request)));
            return Future.succeededFuture(AwsResponse.ok(Json.object()));
        });
    }

    /** Both services. */
    public List<AwsService> services() {
        return List.of(this, sts());
    }
}
