package dev.stagedoor.emulator.gateway.logs;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.EmulatorContext;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import io.vertx.core.Future;

/**
 * Lines on their way to one log group. They wait {@value #DELAY_MILLIS} ms at most, and {@value #MAX_LINES} of them or
 * {@value #MAX_CHARS} characters at most: what comes when there is no room is dropped, and counted in a line of its own.
 * Thread-safe; adding a line never waits.
 */
public final class GroupLog {

    static final int MAX_LINES = 20_000;
    static final int MAX_CHARS = 4_000_000;
    static final int DELAY_MILLIS = 200;

    private static final System.Logger LOG = System.getLogger(GroupLog.class.getName());
    private static final int MAX_BATCH_LINES = 5_000;
    private static final int MAX_BATCH_CHARS = 250_000;

    private final EmulatorContext emulator;
    private final LogStream stream;
    private final String group;
    private final Supplier<Future<Caller>> caller;
    private final ConcurrentLinkedQueue<Lines> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong chars = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicBoolean flushing = new AtomicBoolean();
    private volatile boolean refused;

    /** What is said of one request at a time. */
    private record Lines(long millis, List<String> texts, int chars) {}

    GroupLog(EmulatorContext emulator, LogStream stream, String group, Supplier<Future<Caller>> caller) {
        this.emulator = emulator;
        this.stream = stream;
        this.group = group;
        this.caller = caller;
    }

    /** @param millis since the epoch */
    public void add(long millis, String text) {
        add(new Lines(millis, List.of(text), text.length()));
    }

    /** The same for lines that stand together. */
    public void add(long millis, List<String> texts) {
        add(new Lines(millis, texts, texts.stream().mapToInt(String::length).sum()));
    }

    private void add(Lines lines) {
        if (size.addAndGet(lines.texts().size()) > MAX_LINES | chars.addAndGet(lines.chars()) > MAX_CHARS) {
            taken(lines);
            dropped.addAndGet(lines.texts().size());
            return;
        }
        waiting.add(lines);
        flushLater();
    }

    private void taken(Lines lines) {
        size.addAndGet(-lines.texts().size());
        chars.addAndGet(-lines.chars());
    }

    private void flushLater() {
        if (!waiting.isEmpty() && flushing.compareAndSet(false, true)) {
            emulator.vertx().setTimer(DELAY_MILLIS, timer -> emulator.vertx().executeBlocking(this::batch, false)
                    .compose(this::put).onComplete(done -> {
                        if (done.failed()) {
                            refuse(done.cause());
                        } else {
                            refused = false;
                        }
                        flushing.set(false);
                        flushLater();
                    }));
        }
    }

    /** The next lines, in the order of their times: CloudWatch Logs takes no others. */
    private List<ArrayNode> batch() {
        List<Lines> all = new ArrayList<>();
        for (Lines lines = waiting.poll(); lines != null; lines = waiting.poll()) {
            all.add(lines);
            taken(lines);
        }
        all.sort(Comparator.comparingLong(Lines::millis));
        List<ArrayNode> batches = new ArrayList<>();
        int inBatch = MAX_BATCH_CHARS;
        for (Lines lines : all) {
            for (String text : lines.texts()) {
                if (inBatch + text.length() > MAX_BATCH_CHARS
                        || batches.get(batches.size() - 1).size() >= MAX_BATCH_LINES) {
                    batches.add(Json.array());
                    inBatch = 0;
                }
                inBatch += text.length();
                batches.get(batches.size() - 1).addObject().put("timestamp", lines.millis()).put("message", text);
            }
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0 && !all.isEmpty()) {
            batches.get(batches.size() - 1).addObject().put("timestamp", all.get(all.size() - 1).millis())
                    .put("message",
                            "Stagedoor: " + lost + " lines were dropped here: they came faster than they can be kept");
        }
        return batches;
    }

    private Future<AwsResponse> put(List<ArrayNode> batches) {
        return caller.get().compose(who -> {
            Future<AwsResponse> last = Future.succeededFuture();
            for (ArrayNode batch : batches) {
                last = last.compose(before -> stream.put(who, batch));
            }
            return last;
        });
    }

    /** A role that may not write logs has none, as on AWS; the first time is said. */
    private void refuse(Throwable cause) {
        if (!refused) {
            LOG.log(Level.WARNING, "Lines for the log group " + group + " are not written: " + cause.getMessage());
        }
        refused = true;
    }
}
