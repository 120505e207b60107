package dev.stagedoor.emulator.containers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** The module's services on one port, without signatures: what the real clients of the wire tests talk to. */
final class WireServer implements AutoCloseable {

    private static final Caller ROOT = new Caller.Root(Account.DEFAULT.id(), "test");

    private final Vertx vertx = Vertx.vertx();
    private final Ids ids = new Ids(new SplittableRandom(1));
    private final Bus bus = new Bus((service, request) -> {});
    private final ChildProcesses processes = new ChildProcesses();
    private final HttpServer http;

    WireServer(Path workDirectory) {
        new Containers(new EmulatorContext(vertx, Clock.systemUTC(), ids, Account.DEFAULT, bus,
                URI.create("http://127.0.0.1"), workDirectory, processes)).services().forEach(bus::register);
        // The SDK's URL connection client waits for "100 Continue" before it sends a body.
        http = vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + http.actualPort());
    }

    private void handle(HttpServerRequest http) {
        http.body().onSuccess(body -> {
            String query = http.query() == null ? "" : http.query();
            WireRequest request = new WireRequest(http.method().name(), http.path(), query, http.headers(), body);
            AwsService service = bus.services().stream().filter(s -> s.protocol().recognizes(request)).findFirst()
                    .orElseThrow();
            String id = ids.uuid();
            try {
                AwsRequest call = service.protocol().decode(request, ROOT, id);
                bus.call(call).onSuccess(answer -> send(http, service.protocol().encode(call, answer)))
                        .onFailure(failure -> fail(http, service, failure, id));
            } catch (RuntimeException e) {
                fail(http, service, e, id);
            }
        });
    }

    private static void fail(HttpServerRequest http, AwsService service, Throwable failure, String requestId) {
        if (failure instanceof AwsException error) {
            send(http, service.protocol().encodeError(error, requestId));
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
        bus.services().forEach(service -> service.close().toCompletionStage().toCompletableFuture().join());
        processes.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
