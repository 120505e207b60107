package dev.stagedoor.emulator.server.front;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** How many bytes may be held at a time. Who finds too few left waits in line for a while. Thread-safe. */
final class Room {

    /** Each of them has an open connection and nothing else. */
    private static final int MAX_WAITING = 256;

    private final Vertx vertx;
    private final long bytes;
    private final long waitMillis;
    private final Deque<Waiting> line = new ArrayDeque<>();
    private long free;

    private record Waiting(long bytes, Promise<Void> turn, Context context) {}

    Room(Vertx vertx, long bytes, long waitMillis) {
        this.vertx = vertx;
        this.bytes = bytes;
        this.free = bytes;
        this.waitMillis = waitMillis;
    }

    /** All that there is. */
    long bytes() {
        return bytes;
    }

    /**
     * Takes so many bytes, at most {@link #bytes}; who succeeds gives them back. Completes in the caller's context, and fails with
     * an {@link AwsException} (503) if the line is long or does not move.
     */
    Future<Void> take(long wanted) {
        Waiting waiting = new Waiting(wanted, Promise.promise(), vertx.getOrCreateContext());
        synchronized (this) {
            if (line.isEmpty() && wanted <= free) {
                free -= wanted;
                return Future.succeededFuture();
            }
            if (line.size() >= MAX_WAITING) {
                return Future.failedFuture(full());
            }
            line.add(waiting);
        }
        long timer = vertx.setTimer(waitMillis, id -> {
            if (waiting.turn().tryFail(full())) {
                leave(waiting);
            }
        });
        return waiting.turn().future().onComplete(done -> vertx.cancelTimer(timer));
    }

    void give(long taken) {
        synchronized (this) {
            free += taken;
        }
        advance();
    }

    private void leave(Waiting waiting) {
        synchronized (this) {
            line.remove(waiting);
        }
        // It may have stood before somebody who needs less.
        advance();
    }

    private void advance() {
        List<Waiting> next = new ArrayList<>();
        synchronized (this) {
            while (!line.isEmpty() && line.peek().bytes() <= free) {
                free -= line.peek().bytes();
                next.add(line.poll());
            }
        }
        next.forEach(waiting -> waiting.context().runOnContext(now -> {
            if (!waiting.turn().tryComplete()) {
                give(waiting.bytes());
            }
        }));
    }

    private static AwsException full() {
        return new AwsException(503, "ServiceUnavailable",
                "The bodies of all requests that are not answered yet are too large together");
    }
}
