package dev.stagedoor.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;

/**
 * The least that a Vert.x reverse proxy can do: copies headers and streams bodies. What the gateway costs beyond this is the
 * gateway. Prints its port.
 */
public final class BareProxy extends AbstractVerticle {

    private final int backEndPort;
    private HttpClient client;

    BareProxy(int backEndPort) {
        this.backEndPort = backEndPort;
    }

    /** @param args the port of the back end */
    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        vertx.deployVerticle(() -> new BareProxy(port), new DeploymentOptions().setInstances(2)).onSuccess(
                id -> System.out.println(vertx.sharedData().getLocalMap("bench").get("port")));
    }

    @Override
    public void start(Promise<Void> started) {
        client = vertx.createHttpClient(new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(backEndPort),
                new PoolOptions().setHttp1MaxSize(64));
        // -1: all instances share one free port.
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(-1)).requestHandler(this::forward)
                .listen().onSuccess(server -> vertx.sharedData().getLocalMap("bench").put("port", server.actualPort()))
                .<Void>mapEmpty().onComplete(started);
    }

    private void forward(HttpServerRequest request) {
        request.pause();
        client.request(request.method(), request.uri()).onSuccess(backEnd -> send(request, backEnd))
                .onFailure(failure -> request.connection().close());
    }

    private static void send(HttpServerRequest request, HttpClientRequest backEnd) {
        backEnd.headers().setAll(request.headers());
        backEnd.send(request).onSuccess(answer -> answer(request, answer))
                .onFailure(failure -> request.connection().close());
    }

    private static void answer(HttpServerRequest request, HttpClientResponse answer) {
        request.response().setStatusCode(answer.statusCode());
        request.response().headers().setAll(answer.headers());
        answer.pipeTo(request.response());
    }
}
