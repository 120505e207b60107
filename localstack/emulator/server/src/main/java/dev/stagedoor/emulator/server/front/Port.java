package dev.stagedoor.emulator.server.front;

import java.net.BindException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.http.DataPlane;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * The one port, on 127.0.0.1 and nowhere else, with a server on each event loop. It listens before there is anything to serve,
 * since the services must know their endpoint; until {@link #open} it answers 503.
 */
public final class Port {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_HEAD = 16 * 1024;

    private final Vertx vertx;
    private final int wanted;
    private final Limits limits;
    private final int loops;
    private volatile int number;
    private volatile Consumer<HttpServerRequest> door = request -> request.response().setStatusCode(503)
            .end("The emulator is starting\n");

    private Port(Vertx vertx, int wanted, Limits limits, int loops) {
        this.vertx = vertx;
        this.wanted = wanted;
        this.limits = limits;
        this.loops = loops;
    }

    /**
     * Listens.
     *
     * @param wanted the port's number; 0 takes a free one
     * @param limits what clients may send, and how slowly
     * @param loops on how many event loops
     * @throws PortTakenException if somebody else does
     */
    public static Port listen(Vertx vertx, int wanted, Limits limits, int loops) {
        Port port = new Port(vertx, wanted, limits, loops);
        try {
            vertx.deployVerticle(() -> port.new Listener(), new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture().join();
            return port;
        } catch (CompletionException e) {
            if (e.getCause() instanceof BindException) {
                throw new PortTakenException(wanted, e.getCause());
            }
            throw e;
        }
    }

    public int number() {
        return number;
    }

    /**
     * From now on requests are served.
     *
     * @param allowedOrigins which web pages may call the control plane
     */
    public void open(Bus bus, Ids ids, Account account, SignatureVerifier signatures, Set<String> allowedOrigins,
            List<DataPlane> dataPlanes, Pages pages) {
        FrontDoor front = new FrontDoor(new HostRule(account.region()), new OriginRule(allowedOrigins),
                dataPlanes,
                pages, new ControlPlane(vertx, bus, ids, signatures), new BodyReader(vertx, limits));
        door = front::enter;
    }

    /** Without the compression of WebSocket messages, which API Gateway does not have: it would look at every request. */
    private static HttpServerOptions serverOptions() {
        return new HttpServerOptions().setMaxHeaderSize(MAX_HEAD).setMaxInitialLineLength(MAX_HEAD)
                .setHandle100ContinueAutomatically(true).setHttp2ClearTextEnabled(false).setAcceptBacklog(1_024)
                .setPerFrameWebSocketCompressionSupported(false).setPerMessageWebSocketCompressionSupported(false);
    }

    /** One server on one event loop; those of one port share the socket. */
    private final class Listener extends AbstractVerticle {

        @Override
        public void start(Promise<Void> started) {
            ConnectionGuard guard = new ConnectionGuard(vertx, limits,
                    Math.max(1, limits.connections() / loops));
            HttpServer server = vertx.createHttpServer(serverOptions()).connectionHandler(guard::opened)
                    .requestHandler(request -> {
                        guard.requested(request);
                        door.accept(request);
                    });
            // A negative number is a free port that all instances share. Without the host it would be every interface.
            server.listen(wanted == 0 ? -1 : wanted, LOOPBACK)
                    .onSuccess(listening -> number = listening.actualPort())
                    .<Void>mapEmpty().onComplete(started);
        }
    }
}
