package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Sends the reply with the headers that every answer carries. */
final class Sender {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-amzn-RequestId");
    private static final CharSequence EXTENDED_REQUEST_ID = HttpHeaders.createOptimized("x-amz-apigw-id");
    private static final Buffer NOTHING = Buffer.buffer();
    /** How long a client may go on sending a body that nobody wants, before the connection ends. */
    private static final long LINGER_MILLIS = 5_000;
    private static final long MAX_BYTES = 10 * 1024 * 1024;

    private final Vertx vertx;
    private final HttpDate date = new HttpDate();

    Sender(Vertx vertx) {
        this.vertx = vertx;
    }

    void send(Exchange exchange, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Reply reply = exchange.reply();
        MultiMap headers = reply.headers();
        headers.set(REQUEST_ID, exchange.requestId());
        headers.set(EXTENDED_REQUEST_ID, exchange.extendedRequestId());
        headers.set(HttpHeaders.DATE, date.at(exchange.startedMillis()));
        response.setStatusCode(reply.status());
        if (exchange.bodyIncoming()) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (reply.stream() != null) {
            stream(reply.stream(), request);
        } else {
            response.end(reply.status() == 204 || reply.status() == 304 ? NOTHING : reply.body());
            if (exchange.bodyIncoming()) {
                discardBody(request);
            }
        }
    }

    /** Passes the body on as it comes, as fast as the client takes it. */
    private static void stream(HttpClientResponse from, HttpServerRequest request) {
        HttpServerResponse to = request.response();
        String length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            to.setChunked(true);
        } else {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        long[] passed = {0};
        from.handler(chunk -> {
            passed[0] += chunk.length();
            if (passed[0] > MAX_BYTES) {
                request.connection().close();
                return;
            }
            to.write(chunk);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        });
        from.endHandler(end -> to.end());
        from.exceptionHandler(broken -> request.connection().close());
        from.resume();
    }

    /** A client that is cut off while it sends may never read the answer: it may finish, within bounds. */
    private void discardBody(HttpServerRequest request) {
        long timer = vertx.setTimer(LINGER_MILLIS, id -> request.connection().close());
        request.handler(chunk -> {});
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }
}
