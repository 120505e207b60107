package dev.stagedoor.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;

/** The back end that everybody is measured against: 1 KB of JSON from memory. Prints its port. */
public final class BackEnd extends AbstractVerticle {

    /** The answer: 1,024 bytes of JSON. */
    public static final String BODY = "{\"text\":\"" + "stagedoor ".repeat(101) + "end\"}";

    private final Buffer body = Buffer.buffer(BODY);

    public static void main(String[] args) {
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)).deployVerticle(new BackEnd(), new DeploymentOptions());
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> request.response().putHeader("Content-Type", "application/json").end(body))
                .listen().onSuccess(server -> System.out.println(server.actualPort())).<Void>mapEmpty()
                .onComplete(started);
    }
}
