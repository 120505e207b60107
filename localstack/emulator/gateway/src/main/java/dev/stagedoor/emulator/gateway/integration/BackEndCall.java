package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.exchange.EndpointCall;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Entry;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import io.vertx.core.AsyncResult;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;

/**
 * One call of an HTTP back end. Small bodies travel whole, larger ones as they come; the call ends when the client hangs up
 * or the integration's time is over. Everything here runs on the event loop of the client's connection.
 */
final class BackEndCall implements EndpointCall {

    /** A larger body of an answer, or one of unknown length, is streamed. */
    private static final long STREAM_ABOVE = 64 * 1024;
    private static final long MAX_BYTES = 10 * 1024 * 1024;
    private static final Outcome NETWORK_ERROR = Outcome.refuse(GatewayError
            .of(GatewayResponseType.INTEGRATION_FAILURE, "the back end cannot be reached, or hung up")
            .withMessage("Network error communicating with endpoint"));
    private static final Outcome NO_ANSWER = Outcome.refuse(GatewayError
            .of(GatewayResponseType.INTEGRATION_FAILURE, "the back end's status is none of a final answer")
            .withMessage("Network error communicating with endpoint"));
    private static final Outcome CLIENT_GONE = Outcome
            .refuse(GatewayError.of(GatewayResponseType.INTEGRATION_FAILURE, "the client hung up"));
    private static final Outcome REQUEST_TOO_LARGE = Outcome
            .refuse(GatewayError.of(GatewayResponseType.REQUEST_TOO_LARGE, "the body is larger than 10 MB"));
    private static final Outcome ANSWER_TOO_LARGE = Outcome
            .refuse(GatewayError.integration(500, "the back end's answer is larger than 10 MB"));

    private static final Buffer NOTHING = Buffer.buffer();

    private final Exchange exchange;
    private final HttpPassage passage;
    private final Deadlines deadlines;
    private final String traceId;
    private final Promise<Outcome> outcome = Promise.promise();
    private RequestOptions options;
    private HttpClientRequest request;
    private Buffer collected = NOTHING;
    private EndpointResponse answer;
    private Deadlines.Deadline deadline;
    private long sent;
    private boolean over;

    BackEndCall(Exchange exchange, HttpPassage passage, Deadlines deadlines, String traceId) {
        this.exchange = exchange;
        this.passage = passage;
        this.deadlines = deadlines;
        this.traceId = traceId;
    }

    Outcome start(HttpClient client, RequestOptions options, int timeoutMillis) {
        this.options = options;
        exchange.endpointCall(this);
        deadline = deadlines.in(timeoutMillis, () -> abort(Deadlines.TIMED_OUT));
        exchange.entry().onGone(() -> abort(CLIENT_GONE));
        client.request(options).onComplete(this::connected);
        return Outcome.await(outcome.future());
    }

    @Override
    public String uri() {
        boolean tls = Boolean.TRUE.equals(options.isSsl());
        String port = options.getPort() == (tls ? 443 : 80) ? "" : ":" + options.getPort();
        return (tls ? "https://" : "http://") + options.getHost() + port + options.getURI();
    }

    @Override
    public MultiMap headers() {
        return request == null ? MultiMap.caseInsensitiveMultiMap() : request.headers();
    }

    @Override
    public Buffer body() {
        return exchange.integrationRequest().body();
    }

    @Override
    public EndpointResponse answer() {
        return answer;
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        if (connection.failed()) {
            abort(NETWORK_ERROR);
            return;
        }
        request = connection.result();
        if (over) {
            request.reset();
            return;
        }
        passage.write(exchange, request.headers(), traceId);
        exchange.trace().called(request.getURI(), request.connection().remoteAddress(), request.headers(),
                exchange.integrationRequest().template() == null ? null : exchange.integrationRequest().body());
        request.response().onComplete(this::answered);
        if (exchange.bodyIncoming()) {
            streamRequest(exchange.entry());
        } else {
            Buffer body = exchange.integrationRequest().body();
            if (body.length() == 0) {
                request.end();
            } else {
                request.end(body);
            }
        }
    }

    private void streamRequest(Entry entry) {
        ReadStream<Buffer> from = entry.body();
        String length = entry.headers().get(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            request.setChunked(true);
        } else {
            request.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        from.handler(chunk -> {
            sent += chunk.length();
            if (sent > MAX_BYTES) {
                abort(REQUEST_TOO_LARGE);
            } else if (!over) {
                request.write(chunk);
                if (request.writeQueueFull()) {
                    from.pause();
                    request.drainHandler(drained -> from.resume());
                }
            }
        });
        from.endHandler(end -> {
            exchange.bodyIncoming(false);
            if (!over) {
                request.end();
            }
        });
        request.exceptionHandler(broken -> abort(NETWORK_ERROR));
        from.resume();
    }

    private void answered(AsyncResult<HttpClientResponse> answer) {
        if (answer.failed()) {
            abort(NETWORK_ERROR);
            return;
        }
        HttpClientResponse response = answer.result();
        if (over) {
            return;
        }
        response.exceptionHandler(broken -> abort(NETWORK_ERROR));
        long length = length(response);
        if (response.statusCode() < 200) {
            // 101 would make the client's connection another protocol's, which nobody speaks here.
            abort(NO_ANSWER);
        } else if (length > MAX_BYTES) {
            abort(ANSWER_TOO_LARGE);
        } else if (passage.wholeAnswer(exchange) || length >= 0 && length <= STREAM_ABOVE || hasNoBody(response)) {
            collect(response);
        } else {
            response.pause();
            response.end().onComplete(end -> {
                deadline.met();
                over = true;
            });
            pass(new EndpointResponse(response.statusCode(), response.headers(), null, response));
        }
    }

    private void collect(HttpClientResponse response) {
        response.handler(this::take);
        response.endHandler(end -> {
            if (!over) {
                deadline.met();
                over = true;
                pass(new EndpointResponse(response.statusCode(), response.headers(), collected, null));
            }
        });
    }

    /** An answer that comes in one piece, as most do, is not copied. */
    private void take(Buffer chunk) {
        if (collected == NOTHING) {
            collected = chunk;
        } else if (collected.length() + chunk.length() > MAX_BYTES) {
            abort(ANSWER_TOO_LARGE);
        } else {
            collected.appendBuffer(chunk);
        }
    }

    private static long length(HttpClientResponse response) {
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private boolean hasNoBody(HttpClientResponse response) {
        int status = response.statusCode();
        return status == 204 || status == 304 || "HEAD".equals(request.getMethod().name());
    }

    private void pass(EndpointResponse response) {
        answer = response;
        if (!outcome.future().isComplete()) {
            exchange.trace().answered(response.status(), null);
            passage.answered(exchange, response, traceId);
            outcome.complete(Outcome.NEXT);
        }
    }

    /** Ends the call. Where the answer has begun, all that can be done is to break it off. */
    private void abort(Outcome because) {
        if (over) {
            return;
        }
        over = true;
        deadline.met();
        if (request != null) {
            request.reset();
        }
        if (!outcome.tryComplete(because)) {
            exchange.entry().breakOff();
        }
    }
}
