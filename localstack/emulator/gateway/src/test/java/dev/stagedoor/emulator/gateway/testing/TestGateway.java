package dev.stagedoor.emulator.gateway.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.pipeline.GatewayRuntime;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** A gateway on a free port of the loopback interface. */
public final class TestGateway implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final GatewayRuntime runtime;
    private final HttpServer server;

    public TestGateway() {
        this(GatewayOptions.DEFAULT);
    }

    public TestGateway(GatewayOptions options) {
        runtime = new GatewayRuntime(vertx, Clock.systemUTC(), Account.DEFAULT, options);
        server = await(vertx.createHttpServer().requestHandler(request -> {
            if (!runtime.handle(request)) {
                request.response().setStatusCode(404).end("not a deployed API");
            }
        }).listen(0, "127.0.0.1"));
    }

    public GatewayRuntime runtime() {
        return runtime;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Serves the API under the stage {@code dev}. */
    public TestGateway publish(RestApi api) {
        return publish(api, "dev", Map.of());
    }

    public TestGateway publish(RestApi api, String stage, Map<String, String> variables) {
        runtime.publish(api.id(), ApiFixture.stage(stage, variables),
                new Deployment("dep" + System.identityHashCode(api), null, Instant.EPOCH, api));
        return this;
    }

    public int port() {
        return server.actualPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + "/_aws/execute-api/" + ApiFixture.API_ID + "/dev" + path;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the text as it is over a connection of its own and gives back all that comes until the server closes it. */
    public String raw(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
