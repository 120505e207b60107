package dev.stagedoor.emulator.server.front;

import java.util.function.Function;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.wire.ContentCoding;
import dev.stagedoor.emulator.core.wire.WireCalls;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads bodies into memory, within a bound for each and one for all that are not answered yet. Small bodies have room of their own,
 * so that uploads never keep ordinary calls waiting.
 */
final class BodyReader {

    private static final int UNKNOWN = -1;

    private final int maxBody;
    private final Room small;
    private final Room large;

    BodyReader(Vertx vertx, Limits limits) {
        this.maxBody = limits.bodyBytes();
        // Who waits must still have the time to send.
        long waitMillis = limits.receive().toMillis() / 2;
        this.small = new Room(vertx, limits.smallBodiesTogether(), waitMillis);
        this.large = new Room(vertx, limits.bodiesTogether(), waitMillis);
    }

    /**
     * Whether the request announces a body of which it is worth to look at the head first.
     *
     * @throws AwsException (413) if it is too large
     */
    boolean announcesLarge(WireRequest head) {
        long length = length(head);
        if (length > maxBody) {
            throw tooLarge();
        }
        return length == UNKNOWN || length > WireCalls.LARGE;
    }

    /**
     * Reads the body when there is room for it, and keeps the room until what is done with it is done.
     *
     * @param use what to do with the body
     * @return what that gives; fails with an {@link AwsException} (413, 503) if the body is too large, alone or with others, or
     *         with another failure if the client left
     */
    Future<Void> read(HttpServerRequest request, WireRequest head, Function<Buffer, Future<Void>> use) {
        long length = length(head);
        if (length == 0) {
            return use.apply(Buffer.buffer());
        }
        boolean packed = ContentCoding.isPacked(head);
        Room room = packed || announcesLarge(head) ? large : small;
        long held = (length == UNKNOWN ? maxBody : length) + (packed ? ContentCoding.MAX_UNPACKED : 0);
        long taken = Math.min(held, room.bytes());
        Future<Buffer> body = new Collector(length == UNKNOWN ? 1024 : (int) length).collect(request);
        // Until there is room nothing comes: what the client sends stays in its socket.
        request.pause();
        return room.take(taken).compose(now -> {
            request.resume();
            return body.compose(use).onComplete(done -> room.give(taken));
        });
    }

    private static long length(WireRequest head) {
        String length = head.header("Content-Length");
        if (length != null) {
            // Vert.x has refused what is no number.
            return Long.parseLong(length);
        }
        return head.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? UNKNOWN : 0;
    }

    private AwsException tooLarge() {
        return new AwsException(413, "RequestEntityTooLarge", "The body must be at most " + maxBody + " bytes");
    }

    /** Takes no memory before the first byte comes. */
    private final class Collector {

        private final int capacity;
        private final Promise<Buffer> whole = Promise.promise();
        private Buffer body;

        Collector(int capacity) {
            this.capacity = capacity;
        }

        Future<Buffer> collect(HttpServerRequest request) {
            request.handler(this::add);
            request.exceptionHandler(whole::tryFail);
            request.endHandler(end -> whole.tryComplete(body == null ? Buffer.buffer() : body));
            return whole.future();
        }

        private void add(Buffer chunk) {
            if (whole.future().isComplete()) {
                return;
            }
            body = body == null ? Buffer.buffer(capacity) : body;
            if (body.length() + chunk.length() > maxBody) {
                whole.fail(tooLarge());
                body = null;
            } else {
                body.appendBuffer(chunk);
            }
        }
    }
}
