package dev.stagedoor.emulator.data;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.function.Function;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AccessControl;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** One service on a port of its own, without signatures: what the real clients of the wire tests talk to. */
public final class WireServer implements AutoCloseable {

    private static final Caller ROOT = new Caller.Root(Account.DEFAULT.id(), "test");

    private final Vertx vertx = Vertx.vertx();
    private final AwsService service;
    private final Bus bus;
    private final HttpServer http;
    private final Ids ids = new Ids(new SplittableRandom(1));

    public WireServer(Path workDirectory, Clock clock, AccessControl accessControl,
            Function<EmulatorContext, AwsService> composition) {
        bus = new Bus(accessControl);
        service = composition.apply(new EmulatorContext(vertx, clock, ids, Account.DEFAULT, bus,
                URI.create("http://127.0.0.1"), workDirectory, new ChildProcesses()));
        bus.register(service);
        // The SDK's URL connection client waits for "100 Continue" before it sends a body.
        HttpServerOptions options = new HttpServerOptions().setHandle100ContinueAutomatically(true);
        http = vertx.createHttpServer(options).requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + http.actualPort());
    }

    private void handle(HttpServerRequest http) {
        http.body().onSuccess(body -> {
            String query = http.query() == null ? "" : http.query();
            WireRequest request = new WireRequest(http.method().name(), http.path(), query, http.headers(), body);
            WireProtocol protocol = service.protocol(request);
            String id = ids.uuid();
            try {
                AwsRequest call = protocol.decode(request, ROOT, id);
                bus.call(call).onSuccess(answer -> send(http, protocol.encode(call, answer)))
                        .onFailure(failure -> fail(http, protocol, failure, id));
            } catch (RuntimeException e) {
                fail(http, protocol, e, id);
            }
        });
    }

    private static void fail(HttpServerRequest http, WireProtocol protocol, Throwable failure, String requestId) {
        if (failure instanceof AwsException error) {
            send(http, protocol.encodeError(error, requestId));
        } else {
            http.response().setStatusCode(599).end(String.valueOf(failure));
        }
    }

    private static void send(HttpServerRequest http, WireResponse answer) {
        http.response().setStatusCode(answer.status());
        http.response().headers().addAll(answer.headers());
        http.response().end(answer.body());
    }

    @Override
    public void close() {
        service.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
