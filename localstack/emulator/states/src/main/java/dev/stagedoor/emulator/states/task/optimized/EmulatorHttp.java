package dev.stagedoor.emulator.states.task.optimized;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.WireRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** Sends requests to the emulator's own port and nowhere else, whatever host they ask for. */
public final class EmulatorHttp {

    /** A deployed API answers within 29 seconds, or 300 where its integration may take longer. */
    private static final int IDLE_SECONDS = 310;

    private final HttpClient client;
    private final SocketAddress server;

    /** What came back. */
    record HttpAnswer(int status, String statusText, io.vertx.core.MultiMap headers, Buffer body) {}

    public EmulatorHttp(Vertx vertx, URI endpoint) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS).setMaxPoolSize(64).setMaxWaitQueueSize(10_000));
        this.server = SocketAddress.inetSocketAddress(endpoint.getPort(), endpoint.getHost());
    }

    Future<HttpAnswer> send(WireRequest request) {
        String path = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        RequestOptions options = new RequestOptions().setServer(server).setHost(request.header("Host")).setPort(80)
                .setMethod(HttpMethod.valueOf(request.method())).setURI(path).setHeaders(request.headers());
        // The body is asked for where the answer arrives, on its event loop: asked for from here, it might have gone by already.
        return client.request(options).compose(outgoing -> outgoing.send(request.body())
                .compose(response -> response.body().map(body -> new HttpAnswer(response.statusCode(),
                        response.statusMessage(), response.headers(), body))));
    }
}
