package dev.stagedoor.emulator.server.front;

import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.core.bus.AwsException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads bodies into memory, within a bound for each and a bound for all together. */
final class BodyReader {

    private final int maxBody;
    private final long maxTogether;
    private final AtomicLong together = new AtomicLong();

    BodyReader(int maxBody) {
        this.maxBody = maxBody;
        this.maxTogether = 2L * maxBody;
    }

    /** Fails with an {@link AwsException} (413, 503) if the body is too large, or with another failure if the client left. */
    Future<Buffer> read(HttpServerRequest request) {
        if (announced(request) > maxBody) {
            return Future.failedFuture(tooLarge());
        }
        Promise<Buffer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (promise.future().isComplete()) {
                return;
            }
            long all = together.addAndGet(chunk.length());
            body.appendBuffer(chunk);
            if (body.length() > maxBody) {
                promise.tryFail(tooLarge());
            } else if (all > maxTogether) {
                promise.tryFail(new AwsException(503, "ServiceUnavailable", "Too many large requests at a time"));
            }
        });
        request.exceptionHandler(promise::tryFail);
        request.endHandler(end -> promise.tryComplete(body));
        return promise.future().onComplete(done -> together.addAndGet(-body.length()));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Vert.x has refused what is no number.
        return length == null ? 0 : Long.parseLong(length);
    }

    private AwsException tooLarge() {
        return new AwsException(413, "RequestEntityTooLarge", "The body must be at most " + maxBody + " bytes");
    }
}
