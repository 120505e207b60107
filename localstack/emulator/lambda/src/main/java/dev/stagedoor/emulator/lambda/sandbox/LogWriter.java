package dev.stagedoor.emulator.lambda.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.EmulatorContext;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.iam.Caller;
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
    private final String group;
    private final String stream;
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
        this.group = group;
        this.stream = stream;
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
        ObjectNode input = Json.object().put("logGroupName", group).put("logStreamName", stream);
        ArrayNode events = input.putArray("logEvents");
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
        OnContext.of(context, role.compose(caller -> put(caller, input))).onComplete(done -> {
            flushing = false;
            if (done.failed()) {
                refuse(done.cause());
            }
            flushLater();
            closeIfDone();
        });
    }

    /** The stream is made when it is first written to; so is the group, if nobody made it before. */
    private Future<AwsResponse> put(Caller caller, ObjectNode input) {
        return call(caller, "PutLogEvents", input).recover(e -> isMissing(e)
                ? createStream(caller).compose(v -> call(caller, "PutLogEvents", input))
                : Future.failedFuture(e));
    }

    private Future<AwsResponse> createStream(Caller caller) {
        ObjectNode groupInput = Json.object().put("logGroupName", group);
        ObjectNode streamInput = Json.object().put("logGroupName", group).put("logStreamName", stream);
        return call(caller, "CreateLogStream", streamInput).recover(e -> isMissing(e)
                ? call(caller, "CreateLogGroup", groupInput)
                        .recover(again -> isCode(again, "ResourceAlreadyExistsException")
                                ? Future.succeededFuture()
                                : Future.failedFuture(again))
                        .compose(v -> call(caller, "CreateLogStream", streamInput))
                : Future.failedFuture(e));
    }

    private Future<AwsResponse> call(Caller caller, String operation, ObjectNode input) {
        return emulator.bus().call(AwsRequest.of("logs", operation, input, caller, emulator.ids().uuid()));
    }

    private static boolean isMissing(Throwable e) {
        return isCode(e, "ResourceNotFoundException");
    }

    private static boolean isCode(Throwable e, String code) {
        return e instanceof AwsException failure && failure.code().equals(code);
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
