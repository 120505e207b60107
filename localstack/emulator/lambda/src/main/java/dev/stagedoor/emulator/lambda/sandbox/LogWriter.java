package dev.stagedoor.emulator.lambda.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * Writes a sandbox's log to CloudWatch Logs in the name of the function's role, in batches, a moment later. A role that may not
 * write logs has none, as on AWS. Confined to the sandboxes' event loop.
 */
final class LogWriter {

    private static final Logger LOG = System.getLogger(LogWriter.class.getName());
    private static final long DELAY_MILLIS = 100;
    private static final int MAX_EVENTS = 5_000;
    private static final int MAX_BATCH_BYTES = 1_000_000;
    private static final int MAX_BUFFER_BYTES = 4_000_000;
    private static final int EVENT_OVERHEAD = 26;

    private final EmulatorContext emulator;
    private final Context context;
    private final Future<Caller> role;
    private final String stream;
    private final LogStream log;
    private final Deque<Line> buffer = new ArrayDeque<>();
    private final Promise<Void> closed = Promise.promise();
    private long bufferBytes;
    private long lastTime;
    private long dropped;
    private boolean flushing;
    private boolean closing;
    private boolean refused;

    private record Line(long time, String text, int bytes) {}

    LogWriter(EmulatorContext emulator, Context context, Future<Caller> role, String group, String stream) {
        this.emulator = emulator;
        this.context = context;
        this.role = role;
        this.stream = stream;
        this.log = new LogStream(emulator, group, stream);
    }

    void append(String text) {
        if (refused || text.isEmpty()) {
            return;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length + EVENT_OVERHEAD;
        // The oldest go: what a function says last says most.
        while (bufferBytes + bytes > MAX_BUFFER_BYTES && !buffer.isEmpty()) {
            bufferBytes -= buffer.poll().bytes();
            dropped++;
        }
        // Events of a batch must be in order, and the clock may step back.
        lastTime = Math.max(lastTime, emulator.clock().millis());
        buffer.add(new Line(lastTime, text, bytes));
        bufferBytes += bytes;
        flushLater();
    }

    private void flushLater() {
        if (!flushing && !buffer.isEmpty()) {
            flushing = true;
            emulator.vertx().setTimer(DELAY_MILLIS, t -> flush());
        }
    }

    private void flush() {
        ArrayNode events = Json.array();
        int bytes = 0;
        if (dropped > 0) {
            events.addObject().put("timestamp", buffer.peek().time()).put("message", "Stagedoor: " + dropped
                    + " lines before this one were dropped: the function logs faster than they can be kept");
            dropped = 0;
        }
        while (!buffer.isEmpty() && events.size() < MAX_EVENTS && bytes + buffer.peek().bytes() <= MAX_BATCH_BYTES) {
            Line line = buffer.poll();
            bytes += line.bytes();
            events.addObject().put("timestamp", line.time()).put("message", line.text());
        }
        bufferBytes -= bytes;
        OnContext.of(context, role.compose(caller -> log.put(caller, events))).onComplete(done -> {
            flushing = false;
            if (done.failed()) {
                refuse(done.cause());
            }
            flushLater();
            closeIfDone();
        });
    }

    /** What cannot be written now cannot be written later either: AWS shows no log then, and we say why, once a sandbox. */
    private void refuse(Throwable e) {
        if (!refused) {
            LOG.log(Level.WARNING, "No log of {0} in CloudWatch Logs: {1}", stream, e.getMessage());
        }
        refused = true;
        buffer.clear();
        bufferBytes = 0;
    }

    /** Writes what is left. */
    Future<Void> close() {
        closing = true;
        closeIfDone();
        return closed.future();
    }

    private void closeIfDone() {
        if (closing && !flushing && buffer.isEmpty()) {
            closed.tryComplete();
        }
    }
}
