package dev.stagedoor.emulator.states.logs;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import io.vertx.core.Future;

/**
 * Lines on their way to CloudWatch Logs, in the name of AWS's log delivery. They wait {@value #DELAY_MILLIS} ms, and
 * {@value #MAX_WAITING} bytes of them at most: what comes when there is no room is dropped, and the first time that is said.
 * Thread-safe; adding a line never waits, and its text is made on a worker.
 */
final class LogDelivery {

    static final int DELAY_MILLIS = 50;
    static final long MAX_WAITING = 8_000_000;

    private static final System.Logger LOG = System.getLogger(LogDelivery.class.getName());
    private static final String PRINCIPAL = "delivery.logs.amazonaws.com";
    /** With one line more, still less than the megabyte that CloudWatch Logs takes. */
    private static final int MAX_BATCH_BYTES = 500_000;
    private static final int MAX_BATCH_LINES = 1_000;
    private static final int MAX_SAID = 1_000;

    private final EmulatorContext emulator;
    private final ConcurrentLinkedQueue<LogLine> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean flushing = new AtomicBoolean();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    LogDelivery(EmulatorContext emulator) {
        this.emulator = emulator;
    }

    void add(LogLine line) {
        int weight = line.weight();
        if (bytes.addAndGet(weight) > MAX_WAITING) {
            bytes.addAndGet(-weight);
            failed("by being too many", "they came faster than CloudWatch Logs takes them");
            return;
        }
        waiting.add(line);
        flushLater();
    }

    private void flushLater() {
        if (!waiting.isEmpty() && flushing.compareAndSet(false, true)) {
            emulator.vertx().setTimer(DELAY_MILLIS, timer -> emulator.vertx()
                    .executeBlocking(() -> put(byStream()), false).compose(written -> written).onComplete(done -> {
                        if (done.failed()) {
                            failed("by a defect of the emulator", done.cause().toString());
                        }
                        flushing.set(false);
                        flushLater();
                    }));
        }
    }

    private Map<LogStreamName, Deque<LogLine>> byStream() {
        Map<LogStreamName, Deque<LogLine>> streams = new LinkedHashMap<>();
        for (LogLine line = waiting.poll(); line != null; line = waiting.poll()) {
            bytes.addAndGet(-line.weight());
            streams.computeIfAbsent(line.stream(), stream -> new ArrayDeque<>()).add(line);
        }
        // CloudWatch Logs takes them in the order of their times only, and the clock may step back.
        streams.replaceAll((stream, lines) -> new ArrayDeque<>(inOrder(lines)));
        return streams;
    }

    private static List<LogLine> inOrder(Deque<LogLine> lines) {
        return lines.stream().sorted(Comparator.comparingLong(LogLine::millis)).toList();
    }

    /** What one group does not take is lost, and the others get theirs. */
    private Future<Void> put(Map<LogStreamName, Deque<LogLine>> streams) {
        return Future.join(streams.entrySet().stream().map(stream -> put(stream.getKey(), stream.getValue())).toList())
                .mapEmpty();
    }

    private Future<Void> put(LogStreamName name, Deque<LogLine> lines) {
        String where = "by the log group " + name.group();
        return put(new LogStream(emulator, name.group(), name.stream()), lines)
                .onSuccess(written -> failing.remove(where)).recover(e -> {
                    failed(where, e.getMessage());
                    return Future.succeededFuture();
                });
    }

    /** Batch by batch, each made when the one before is written. */
    private Future<Void> put(LogStream stream, Deque<LogLine> lines) {
        if (lines.isEmpty()) {
            return Future.succeededFuture();
        }
        ArrayNode batch = Json.array();
        int size = 0;
        while (!lines.isEmpty() && batch.size() < MAX_BATCH_LINES && size < MAX_BATCH_BYTES) {
            LogLine line = lines.poll();
            String text = line.text();
            size += text.getBytes(StandardCharsets.UTF_8).length;
            batch.addObject().put("timestamp", line.millis()).put("message", text);
        }
        return stream.put(new Caller.Service(PRINCIPAL, "", emulator.account().id()), batch)
                .compose(written -> put(stream, lines));
    }

    /** An execution does not end with its log, as on AWS; the first time is said. */
    private void failed(String where, String why) {
        if (failing.size() < MAX_SAID && failing.add(where)) {
            LOG.log(Level.WARNING, "Log lines of executions are lost " + where + ": " + why);
        }
    }
}
