package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Takes the body, up to 10 MB and 30 seconds, unless the integration streams it. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">limits</a>.
 */
final class ReceiveBody implements Step {

    static final int MAX_BYTES = 10 * 1024 * 1024;
    /** A longer body, or one of unknown length, is streamed where it can be. */
    static final int STREAM_ABOVE = 64 * 1024;

    private static final long MAX_MILLIS = 30_000;
    private static final Outcome TOO_LARGE = Outcome
            .refuse(GatewayError.of(GatewayResponseType.REQUEST_TOO_LARGE, "the body is larger than 10 MB"));
    private static final Outcome TOO_SLOW = Outcome
            .refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "the body did not arrive within 30 seconds")
                    .withMessage("Request Timeout"));
    private static final Outcome BAD_LENGTH = Outcome
            .refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "Content-Length is no number"));

    private final Vertx vertx;

    ReceiveBody(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "body";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        long length = length(request.headers());
        if (length == 0) {
            return Outcome.NEXT;
        }
        if (length < -1) {
            return BAD_LENGTH;
        }
        exchange.bodyIncoming(true);
        if (length > MAX_BYTES) {
            return TOO_LARGE;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        if (!exchange.method().needsWholeBody() && (length < 0 || length > STREAM_ABOVE)) {
            request.pause();
            return Outcome.NEXT;
        }
        Promise<Outcome> whole = Promise.promise();
        collect(exchange, whole, length);
        return Outcome.await(whole.future());
    }

    private void collect(Exchange exchange, Promise<Outcome> whole, long length) {
        HttpServerRequest request = exchange.request();
        Buffer body = Buffer.buffer(length < 0 ? 1024 : (int) length);
        long timer = vertx.setTimer(MAX_MILLIS, id -> whole.tryComplete(TOO_SLOW));
        request.handler(chunk -> {
            if (body.length() + chunk.length() > MAX_BYTES) {
                request.handler(null);
                whole.tryComplete(TOO_LARGE);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            exchange.bodyIncoming(false);
            exchange.methodRequest().body(body);
            exchange.trace().received(body);
            whole.tryComplete(Outcome.NEXT);
        });
        // A client that hangs up: the exchange ends where it is, there is nobody to answer.
        request.exceptionHandler(gone -> whole.tryComplete(TOO_SLOW));
        whole.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** The body's length: 0 without one, -1 if it is chunked, less if the header is no number. */
    private static long length(MultiMap headers) {
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return -1;
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            long value = Long.parseLong(length.trim());
            return value < 0 ? -2 : value;
        } catch (NumberFormatException e) {
            return -2;
        }
    }
}
