package dev.stagedoor.emulator.gateway.testing;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.gateway.logs.LogDelivery;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.pipeline.GatewayRuntime;
import dev.stagedoor.emulator.gateway.pipeline.RuntimeContext;
import dev.stagedoor.emulator.gateway.roles.GatewayRoles;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.Throttles;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/**
 * Not a test: something to point a load client at, to see what a change costs. Arguments: port, event loops, and the port of a
 * back end in another process, if there is one. Paths under
 * {@code /_aws/execute-api/api1234567/dev}: {@code /static} and {@code /vtl} (MOCK, 1 KB), {@code /proxy} (HTTP_PROXY to 1 KB).
 * The port after it serves the same back end by a bare Vert.x reverse proxy, the next one the back end itself.
 */
public final class LoadTarget {

    private static final Buffer KILOBYTE = Buffer.buffer("x".repeat(1024));

    private LoadTarget() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int loops = Integer.parseInt(arguments[1]);
        int backEnd = arguments.length > 2 ? Integer.parseInt(arguments[2]) : port + 2;
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        Bus bus = new Bus((service, request) -> {});
        EmulatorContext context = new EmulatorContext(vertx, Clock.systemUTC(), new Ids(new Random(1)), Account.DEFAULT,
                bus, URI.create("http://127.0.0.1"), null, null);
        AssumedRoles roles = GatewayRoles.of(bus, Account.DEFAULT);
        GatewayRuntime runtime = new GatewayRuntime(new RuntimeContext(context,
                new SignatureVerifier(key -> Optional.empty(), Clock.systemUTC()), caller -> List.of(),
                (arn, listener, path, headers) -> Optional.empty(), link -> false,
                new Clients(Clock.systemUTC(), new Throttles(System::nanoTime)),
                roles, new LogDelivery(context, roles, () -> null), new GatewayOptions(100_000_000, 10_000_000)));
        ApiFixture api = new ApiFixture().method("GET", "/static", Integrations.mock("x".repeat(1024)))
                .method("GET", "/vtl",
                        Integrations.mock("{\"id\":\"$context.requestId\",\"a\":\"$input.params('a')\",\"b\":\""
                                + "x".repeat(960) + "\"}"))
                .method("GET", "/proxy", Integrations.of(IntegrationType.HTTP_PROXY)
                        .http("GET", "http://127.0.0.1:" + backEnd + "/").build());
        runtime.publish(ApiFixture.API_ID, ApiFixture.stage("dev", Map.of()),
                new Deployment("dep", null, null, api.build()), null);
        serve(vertx, port, loops, () -> runtime::handle);
        serve(vertx, port + 1, loops, () -> new BareProxy(vertx, backEnd));
        if (arguments.length < 3) {
            serve(vertx, port + 2, loops, () -> request -> request.response().end(KILOBYTE));
        }
    }

    private static void serve(Vertx vertx, int port, int loops,
            Supplier<Handler<HttpServerRequest>> handlers) {
        TestGateway.await(vertx.deployVerticle(() -> new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                getVertx().createHttpServer().requestHandler(handlers.get()).listen(port, "127.0.0.1")
                        .<Void>mapEmpty().onComplete(started);
            }
        }, new DeploymentOptions().setInstances(loops)));
    }

    private static final class BareProxy implements Handler<HttpServerRequest> {

        private final int port;
        private final HttpClient client;

        BareProxy(Vertx vertx, int port) {
            this.port = port;
            client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(512));
        }

        @Override
        public void handle(HttpServerRequest request) {
            request.pause();
            client.request(request.method(), port, "127.0.0.1", request.uri()).onSuccess(call -> forward(request, call))
                    .onFailure(e -> request.response().setStatusCode(502).end());
        }

        private static void forward(HttpServerRequest request, HttpClientRequest call) {
            call.headers().setAll(request.headers());
            call.send(request).onSuccess(answer -> {
                request.response().setStatusCode(answer.statusCode());
                request.response().headers().setAll(answer.headers());
                request.response().send(answer);
            });
        }
    }
}
