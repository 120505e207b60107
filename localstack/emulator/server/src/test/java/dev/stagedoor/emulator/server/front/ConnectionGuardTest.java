package dev.stagedoor.emulator.server.front;

import java.lang.ref.WeakReference;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

import dev.stagedoor.emulator.server.EmulatorOptions.Limits;
import dev.stagedoor.emulator.server.RawHttp;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ConnectionGuardTest {

    private final AtomicReference<WeakReference<HttpServerRequest>> latest = new AtomicReference<>();

    @Test
    void a_connection_that_stays_open_does_not_hold_a_request_that_is_answered() throws Exception {
        Vertx vertx = Vertx.vertx();
        ConnectionGuard guard = new ConnectionGuard(vertx, Limits.DEFAULT);
        HttpServer server = vertx.createHttpServer().connectionHandler(guard::opened).requestHandler(request -> {
            guard.requested(request);
            latest.set(new WeakReference<>(request));
            request.endHandler(end -> request.response().end("done"));
        }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        try (Socket open = RawHttp.open(server.actualPort())) {
            RawHttp.write(open, "POST / HTTP/1.1\nHost: localhost\nContent-Length: 1\n\nx");
            assertThat(open.getInputStream().read()).isEqualTo('H');

            while (latest.get().get() != null) {
                System.gc();
            }
            assertThat(open.isClosed()).isFalse();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
