package dev.stagedoor.emulator.gateway.pipeline;

import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.gateway.exchange.Entry;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * Takes the body, up to 10 MB and within its time, unless the integration streams it. All bodies together are bounded as
 * well, from their first byte until their requests are answered. See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">limits</a>.
 */
final class ReceiveBody implements Step, ExchangeObserver {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** A longer body, or one of unknown length, is streamed where it can be. */
    private static final int STREAM_ABOVE = 64 * 1024;
    private static final Outcome TOO_LARGE = Outcome
            .refuse(GatewayError.of(GatewayResponseType.REQUEST_TOO_LARGE, "the body is larger than 10 MB"));
    private static final Outcome TOO_SLOW = Outcome
            .refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "the body did not arrive in time, or at all")
                    .withMessage("Request Timeout"));
    private static final Outcome TOO_MANY = Outcome
            .refuse(GatewayError
                    .unavailable("the bodies of all requests that are not answered yet are too large together"));
    private static final Outcome BAD_LENGTH = Outcome
            .refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "Content-Length is no number"));

    private static final StepNote NOTHING = StepNote.of("0 bytes");
    private static final StepNote STREAMED = StepNote.of("passed on as it comes");

    private final Vertx vertx;
    private final long millis;
    private final long maxTogether;
    private final AtomicLong together = new AtomicLong();

    ReceiveBody(Vertx vertx, long millis, long maxTogether) {
        this.vertx = vertx;
        this.millis = millis;
        this.maxTogether = maxTogether;
    }

    @Override
    public String name() {
        return "body";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        long length = exchange.entry().bodyLength();
        if (length == 0) {
            exchange.trace().note(NOTHING);
            return Outcome.NEXT;
        }
        if (length == Entry.INVALID) {
            return BAD_LENGTH;
        }
        exchange.bodyIncoming(true);
        if (length > MAX_BYTES) {
            return TOO_LARGE;
        }
        if (!exchange.method().needsWholeBody() && (length < 0 || length > STREAM_ABOVE)) {
            exchange.entry().body().pause();
            exchange.trace().note(STREAMED);
            return Outcome.NEXT;
        }
        return Outcome
                .await(collect(exchange, Buffer.buffer(length < 0 ? 1024 : (int) Math.min(length, STREAM_ABOVE))));
    }

    private Future<Outcome> collect(Exchange exchange, Buffer body) {
        ReadStream<Buffer> request = exchange.entry().body();
        Promise<Outcome> whole = Promise.promise();
        long timer = vertx.setTimer(millis, id -> whole.tryComplete(TOO_SLOW));
        request.handler(chunk -> {
            if (whole.future().isComplete()) {
                return;
            }
            if (body.length() + chunk.length() > MAX_BYTES) {
                whole.tryComplete(TOO_LARGE);
            } else if (together.addAndGet(chunk.length()) > maxTogether) {
                together.addAndGet(-chunk.length());
                whole.tryComplete(TOO_MANY);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            exchange.bodyIncoming(false);
            if (whole.future().isComplete()) {
                return;
            }
            exchange.methodRequest().body(body);
            exchange.trace().received(body);
            int bytes = body.length();
            exchange.trace().note(step -> step.put("decision", bytes + " bytes"));
            whole.complete(Outcome.NEXT);
        });
        // A client that hangs up: the exchange ends where it is, there is nobody to answer.
        request.exceptionHandler(gone -> whole.tryComplete(TOO_SLOW));
        return whole.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            if (done.result() != Outcome.NEXT) {
                together.addAndGet(-body.length());
            }
        });
    }

    @Override
    public void answered(Exchange exchange) {
        together.addAndGet(-exchange.methodRequest().body().length());
    }
}
