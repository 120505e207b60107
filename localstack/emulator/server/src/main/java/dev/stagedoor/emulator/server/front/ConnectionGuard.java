package dev.stagedoor.emulator.server.front;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/**
 * Closes the connections of one event loop that keep it waiting. Vert.x's own idle timeout cannot: it also closes a connection
 * that rightly waits for a slow function. A sweep looks at all of them; a request costs one look-up.
 */
final class ConnectionGuard {

    private static final int SWEEPS_PER_TIMEOUT = 4;

    private final Map<HttpConnection, Tracked> connections = new IdentityHashMap<>();
    private final Limits limits;
    private final int most;
    private final long sweepMillis;
    private long sweeps;

    /** A connection, its present request, and the sweep since which it is in its present state. */
    private static final class Tracked implements Handler<Void> {
        private HttpServerRequest request;
        private long since;
        private boolean idle = true;

        /** An answer has ended: its request, with the body that hangs on it, must not live as long as the connection. */
        @Override
        public void handle(Void ended) {
            if (request != null && request.response().ended()) {
                request = null;
            }
        }
    }

    /** @param most how many connections this event loop may have */
    ConnectionGuard(Vertx vertx, Limits limits, int most) {
        this.limits = limits;
        this.most = most;
        this.sweepMillis = Math.max(10,
                Math.min(limits.idle().toMillis(), limits.receive().toMillis()) / SWEEPS_PER_TIMEOUT);
        vertx.setPeriodic(sweepMillis, timer -> sweep());
    }

    void opened(HttpConnection connection) {
        if (connections.size() >= most) {
            connection.close();
            return;
        }
        Tracked tracked = new Tracked();
        tracked.since = sweeps;
        connections.put(connection, tracked);
        connection.closeHandler(closed -> connections.remove(connection));
    }

    void requested(HttpServerRequest request) {
        Tracked tracked = connections.get(request.connection());
        if (tracked != null) {
            tracked.request = request;
            tracked.since = sweeps;
            tracked.idle = false;
            request.response().endHandler(tracked);
        }
    }

    private void sweep() {
        sweeps++;
        List<HttpConnection> slow = connections.entrySet().stream().filter(entry -> isTooSlow(entry.getValue()))
                .map(Map.Entry::getKey).toList();
        slow.forEach(HttpConnection::close);
    }

    private boolean isTooSlow(Tracked tracked) {
        boolean idle = tracked.request == null;
        if (idle && !tracked.idle) {
            tracked.idle = true;
            tracked.since = sweeps;
        }
        if (idle) {
            return isOver(tracked, limits.idle());
        }
        return isOver(tracked, limits.answer()) || !tracked.request.isEnded() && isOver(tracked, limits.receive());
    }

    private boolean isOver(Tracked tracked, Duration limit) {
        return (sweeps - tracked.since) * sweepMillis >= limit.toMillis();
    }
}
