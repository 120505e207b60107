package dev.stagedoor.emulator.gateway.control;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.control.account.AccountSettings;
import dev.stagedoor.emulator.gateway.control.rest.GatewayService;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.control.v2.GatewayV2Service;
import dev.stagedoor.emulator.gateway.control.v2.VpcLinks;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.Throttles;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** The control plane on a bus, with a publisher that only remembers. */
public final class ControlPlane implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    public final RecordingPublisher publisher = new RecordingPublisher();
    public final ApiStore store = new ApiStore(Account.DEFAULT.id());
    public final Clients clients = new Clients(Clock.fixed(NOW, ZoneOffset.UTC), new Throttles(System::nanoTime));
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus((service, request) -> {});
    private final Caller caller = new Caller.Root(Account.DEFAULT.id(), "test");

    public ControlPlane() {
        EmulatorContext context = new EmulatorContext(vertx, Clock.fixed(NOW, ZoneOffset.UTC), new Ids(new Random(1)),
                Account.DEFAULT, bus, URI.create("http://127.0.0.1:1"), Path.of("target"), null);
        VpcLinks links = new VpcLinks();
        bus.register(new GatewayService(context, store, new UsagePlans(clients), new AccountSettings(), publisher,
                request -> Future.failedFuture("nothing runs here"), links::exists));
        bus.register(new GatewayV2Service(context, links, store));
    }

    /** Calls {@code apigateway} with members written as JSON, single quotes for double ones. */
    public AwsResponse call(String operation, String members) {
        return call(GatewayService.NAME, operation, members, "");
    }

    public AwsResponse call(String service, String operation, String members, String payload) {
        AwsRequest request = new AwsRequest(service, operation, json(members),
                Buffer.buffer(payload.getBytes(StandardCharsets.UTF_8)), caller, "request-1");
        try {
            return bus.call(request).toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AwsException failure) {
                throw failure;
            }
            throw e;
        }
    }

    public Bus bus() {
        return bus;
    }

    public AwsService service(String name) {
        return bus.service(name);
    }

    /** The output of a call. */
    public ObjectNode output(String operation, String members) {
        return call(operation, members).output();
    }

    /** An API of a definition in YAML; its id. */
    public String imported(String definition) {
        return call(GatewayService.NAME, "ImportRestApi", "{}", definition).output().get("id").asText();
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.parse(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
