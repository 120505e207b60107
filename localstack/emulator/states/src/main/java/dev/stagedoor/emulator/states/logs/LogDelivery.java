package dev.stagedoor.emulator.states.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.delivery.Delivery;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import io.vertx.core.Future;

/**
 * Lines on their way to CloudWatch Logs, in the name of AWS's log delivery. They wait {@value #DELAY_MILLIS} ms, and
 * {@value #MAX_WAITING} bytes of them at most. An execution does not end with its log, as on AWS. Thread-safe; adding a line never
 * waits, and its text is made on a worker.
 */
final class LogDelivery {

    static final int DELAY_MILLIS = 50;
    static final long MAX_WAITING = 8_000_000;

    private static final String PRINCIPAL = "delivery.logs.amazonaws.com";
    /** With one line more, still less than the megabyte that CloudWatch Logs takes. */
    private static final int MAX_BATCH_BYTES = 500_000;
    private static final int MAX_BATCH_LINES = 1_000;

    private final EmulatorContext emulator;
    private final Delivery<LogStreamName, LogLine> delivery;

    LogDelivery(EmulatorContext emulator) {
        this.emulator = emulator;
        this.delivery = new Delivery<>(emulator.vertx(), "Log lines of executions",
                stream -> " for the log group " + stream.group(), new Delivery.Room(DELAY_MILLIS, MAX_WAITING),
                this::put);
    }

    void add(LogLine line) {
        delivery.add(line.stream(), line, line.weight());
    }

    private Future<Void> put(LogStreamName name, List<LogLine> lines) {
        return put(new LogStream(emulator, name.group(), name.stream()), inOrder(lines));
    }

    /** CloudWatch Logs takes them in the order of their times only, and the clock may step back. */
    private static Deque<LogLine> inOrder(List<LogLine> lines) {
        return new ArrayDeque<>(lines.stream().sorted(Comparator.comparingLong(LogLine::millis)).toList());
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
}
