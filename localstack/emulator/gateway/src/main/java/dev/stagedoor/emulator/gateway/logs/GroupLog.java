package dev.stagedoor.emulator.gateway.logs;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import io.vertx.core.Future;

/**
 * Lines on their way to one log group. They wait {@value #DELAY_MILLIS} ms at most, and {@value #MAX_LINES} of them or
 * {@value #MAX_CHARS} characters at most: what comes when there is no room, or is longer than a line can be, is dropped, and counted in a line of its own. They wait so
 * short, and go in such small batches, so that next to nothing of them is left when the young generation is collected. Thread-safe;
 * adding a line never waits.
 */
public final class GroupLog {

    static final int MAX_LINES = 20_000;
    static final int MAX_CHARS = 4_000_000;
    /** With a whole batch before it, still less than the megabyte that CloudWatch Logs takes. */
    static final int MAX_CHARS_AT_ONCE = 200_000;
    static final int DELAY_MILLIS = 20;

    private static final System.Logger LOG = System.getLogger(GroupLog.class.getName());
    private static final int MAX_BATCH_LINES = 250;
    private static final int MAX_BATCH_CHARS = 100_000;

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
        if (size.addAndGet(lines.texts().size()) > MAX_LINES | chars.addAndGet(lines.chars()) > MAX_CHARS
                || lines.chars() > MAX_CHARS_AT_ONCE) {
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
            emulator.vertx().setTimer(DELAY_MILLIS, timer -> flush().onComplete(done -> {
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

    private Future<Void> flush() {
        List<Lines> all = take();
        return caller.get().compose(who -> emulator.vertx()
                .executeBlocking(() -> put(who, inOrder(all).iterator()), false)).compose(written -> written);
    }

    private List<Lines> take() {
        List<Lines> all = new ArrayList<>();
        for (Lines lines = waiting.poll(); lines != null; lines = waiting.poll()) {
            all.add(lines);
            taken(lines);
        }
        return all;
    }

    /** In the order of their times: CloudWatch Logs takes no others. */
    private List<Lines> inOrder(List<Lines> all) {
        all.sort(Comparator.comparingLong(Lines::millis));
        long lost = all.isEmpty() ? 0 : dropped.getAndSet(0);
        if (lost > 0) {
            String text = "Stagedoor: " + lost + " lines were dropped here: they came faster than they can be kept";
            all.add(new Lines(all.get(all.size() - 1).millis(), List.of(text), text.length()));
        }
        return all;
    }

    /** Batch by batch, each made when the one before is written. */
    private Future<Void> put(Caller who, Iterator<Lines> lines) {
        if (!lines.hasNext()) {
            return Future.succeededFuture();
        }
        ArrayNode batch = Json.array();
        int chars = 0;
        while (lines.hasNext() && batch.size() < MAX_BATCH_LINES && chars < MAX_BATCH_CHARS) {
            Lines next = lines.next();
            next.texts().forEach(
                    text -> batch.addObject().put("timestamp", next.millis()).put("message", text));
            chars += next.chars();
        }
        return stream.put(who, batch).compose(written -> put(who, lines));
    }

    /** A role that may not write logs has none, as on AWS; the first time is said. */
    private void refuse(Throwable cause) {
        if (!refused) {
            LOG.log(Level.WARNING, "Lines for the log group " + group + " are not written: " + cause.getMessage());
        }
        refused = true;
    }
}
