package dev.stagedoor.emulator.server.front;

import java.lang.ref.WeakReference;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.stagedoor.emulator.server.RawHttp;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ConnectionGuardTest {

    private final AtomicReference<WeakReference<HttpServerRequest>> latest = new AtomicReference<>();

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Answers when the body has come. */
    private int listen(int most) {
        ConnectionGuard guard = new ConnectionGuard(vertx, Limits.DEFAULT, most);
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(guard::opened).requestHandler(request -> {
                    guard.requested(request);
                    latest.set(new WeakReference<>(request));
                    request.endHandler(end -> request.response().end("done"));
                }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
    }

    @Test
    void a_connection_that_stays_open_does_not_hold_a_request_that_is_answered() throws Exception {
        try (Socket open = RawHttp.open(listen(10))) {
            RawHttp.write(open, "POST / HTTP/1.1\nHost: localhost\nContent-Length: 1\n\nx");
            assertThat(open.getInputStream().read()).isEqualTo('H');

            while (latest.get().get() != null) {
                System.gc();
            }
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void one_connection_too_many_is_closed_and_the_others_go_on() throws Exception {
        int port = listen(2);
        try (Socket first = RawHttp.open(port); Socket second = RawHttp.open(port)) {
            for (Socket socket : List.of(first, second)) {
                RawHttp.write(socket, "GET / HTTP/1.1\nHost: localhost\n\n");
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            try (Socket third = RawHttp.open(port)) {
                assertThat(RawHttp.readAll(third)).isEmpty();
            }
            RawHttp.write(first, "GET / HTTP/1.1\nHost: localhost\n\n");
            assertThat(first.getInputStream().readNBytes(20)).isNotEmpty();
        }
    }
}
