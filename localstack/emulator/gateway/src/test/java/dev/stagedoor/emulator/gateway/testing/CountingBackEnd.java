package dev.stagedoor.emulator.gateway.testing;

import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A back end that answers with the path and the number of the call; its Vert.x ends it. */
public final class CountingBackEnd {

    /** The characters of {@code /big}: more than a cache keeps. */
    public static final int BIG = 1_048_577;

    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private volatile MultiMap lastHeaders;

    public CountingBackEnd(Vertx vertx) {
        server = TestGateway.await(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    public int calls() {
        return calls.get();
    }

    /** A header of the last call, or null. */
    public String lastHeader(String name) {
        return lastHeaders.get(name);
    }

    private void answer(HttpServerRequest request) {
        lastHeaders = request.headers();
        int call = calls.incrementAndGet();
        HttpServerResponse response = request.response();
        response.headers().add("X-Twice", "a").add("X-Twice", "b");
        switch (request.path()) {
            case "/big" -> response.setChunked(true).end("x".repeat(BIG));
            case "/fails" -> response.setStatusCode(404).end();
            case "/encoded" -> response.putHeader("Content-Encoding", "gzip").end("no gzip at all");
            // Its length is not said: only what is waited for can be kept.
            default -> response.setChunked(true).end(request.path() + " " + call);
        }
    }
}
