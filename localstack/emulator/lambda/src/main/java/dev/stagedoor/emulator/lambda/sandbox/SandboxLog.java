package dev.stagedoor.emulator.lambda.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * The log of one sandbox: the function's output between START, END and REPORT. Output comes on another way than the results of
 * invocations; marks in it ({@code LogMark} in the sandbox) tell where the output of each one ends. Confined to the sandboxes'
 * event loop.
 */
final class SandboxLog {

    private static final int TAIL = 4096;
    private static final long MARK_PATIENCE_MILLIS = 250;

    private final Vertx vertx;
    private final String version;
    private final String markPrefix;
    private final Consumer<String> writer;
    private final Runnable closer;
    private final StringBuilder initTail = new StringBuilder();
    private final Deque<Entry> entries = new ArrayDeque<>();

    /** @param initMillis how long the initialisation took, in the report of the first invocation; else -1 */
    record Report(double millis, int memorySize, long initMillis) {

        String text(String requestId, long megabytes) {
            String text = String.format(Locale.ROOT,
                    "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB\tMax Memory Used: %d MB\t",
                    requestId, millis, (long) Math.ceil(millis), memorySize, megabytes);
            return initMillis < 0 ? text : text + "Init Duration: " + initMillis + ".00 ms\t";
        }
    }

    /** An invocation whose log is not complete. The output that is read belongs to the first one. */
    private static final class Entry {
        private final String requestId;
        private final StringBuilder tail = new StringBuilder();
        private final Promise<String> complete = Promise.promise();
        private Report report;
        private boolean marked;
        private long megabytes;

        private Entry(String requestId) {
            this.requestId = requestId;
        }
    }

    /**
     * @param secret by which marks are known
     * @param writer takes each line
     * @param closer called when there are no more
     */
    SandboxLog(Vertx vertx, String version, String secret, Consumer<String> writer, Runnable closer) {
        this.vertx = vertx;
        this.version = version;
        this.markPrefix = (char) 1 + secret + ' ';
        this.writer = writer;
        this.closer = closer;
    }

    void begin(String requestId) {
        entries.add(new Entry(requestId));
        if (entries.size() == 1) {
            start();
        }
    }

    private void start() {
        note("START RequestId: " + entries.peek().requestId + " Version: " + version);
    }

    /** The last invocation has its result. @return the end of its log in base64, once that is complete */
    Future<String> end(Report report) {
        Entry entry = entries.peekLast();
        entry.report = report;
        if (!entry.marked) {
            long timer = vertx.setTimer(MARK_PATIENCE_MILLIS, t -> mark(entry));
            entry.complete.future().onComplete(done -> vertx.cancelTimer(timer));
        }
        completeEntries();
        return entry.complete.future();
    }

    /** There will be no invocation. @return the end of the log of the initialisation in base64 */
    Future<String> endInit(String report) {
        note(report);
        return Future.succeededFuture(base64(initTail));
    }

    /** Lines that the process wrote. */
    void output(List<String> lines) {
        for (String line : lines) {
            int at = line.indexOf(markPrefix);
            if (at < 0) {
                note(line);
                continue;
            }
            if (at > 0) {
                note(line.substring(0, at));
            }
            String[] words = line.substring(at + markPrefix.length()).split(" ");
            Entry entry = entries.peek();
            boolean mark = words.length == 2 && words[1].matches("\\d{1,9}");
            if (mark && entry != null && entry.requestId.equals(words[0])) {
                entry.megabytes = Long.parseLong(words[1]);
                mark(entry);
            }
        }
    }

    private void mark(Entry entry) {
        entry.marked = true;
        completeEntries();
    }

    private void completeEntries() {
        for (Entry entry = entries.peek(); entry != null && entry.marked && entry.report != null;) {
            note("END RequestId: " + entry.requestId);
            note(entry.report.text(entry.requestId, entry.megabytes));
            entries.poll();
            entry.complete.complete(base64(entry.tail));
            entry = entries.peek();
            if (entry != null) {
                start();
            }
        }
    }

    /** One line, of the function or of Lambda. */
    void note(String line) {
        writer.accept(line);
        StringBuilder tail = entries.isEmpty() ? initTail : entries.peek().tail;
        tail.append(line).append('\n');
        if (tail.length() > 4 * TAIL) {
            tail.delete(0, tail.length() - TAIL);
        }
    }

    private static String base64(StringBuilder tail) {
        byte[] bytes = tail.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length));
    }

    /** The process is gone and its output is read. */
    void close() {
        entries.forEach(entry -> entry.marked = true);
        completeEntries();
        closer.run();
    }
}
