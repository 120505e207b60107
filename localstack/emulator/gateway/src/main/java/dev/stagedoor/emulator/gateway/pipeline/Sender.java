package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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

    private final Vertx vertx;
    private final HttpDate date = new HttpDate();

    Sender(Vertx vertx) {
        this.vertx = vertx;
    }

    void send(Exchange exchange) {
        HttpServerResponse response = exchange.request().response();
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
            discardBody(exchange.request());
        }
        response.end(reply.status() == 204 || reply.status() == 304 ? NOTHING : reply.body());
    }

    private void discardBody(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.handler(chunk -> {});
        request.resume();
        long timer = vertx.setTimer(LINGER_MILLIS, id -> request.connection().close());
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
        });
    }
}
