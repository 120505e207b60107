package dev.stagedoor.emulator.core.xray;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;

/**
 * Segments on their way to X-Ray, as its daemon would bring them. They wait {@value #DELAY_MILLIS} ms at most, and
 * {@value #MAX_WAITING} of them: what comes when there is no room is dropped, and the first time that is said. Thread-safe; adding
 * a segment never waits; all else is done on a worker.
 */
public final class SegmentDelivery {

    static final int MAX_WAITING = 2_000;
    static final int DELAY_MILLIS = 100;

    private static final System.Logger LOG = System.getLogger(SegmentDelivery.class.getName());
    /** Documents in one call. */
    private static final int MAX_BATCH = 50;

    private final EmulatorContext emulator;
    private final ConcurrentLinkedQueue<Segment> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean flushing = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    private record Segment(Caller sender, ObjectNode document) {}

    public SegmentDelivery(EmulatorContext emulator) {
        this.emulator = emulator;
    }

    /**
     * Takes a segment, which must not change any more.
     *
     * @param sender who sends it: a service sends its own, a function's role those of the function
     */
    public void add(Caller sender, ObjectNode document) {
        if (size.incrementAndGet() > MAX_WAITING) {
            size.decrementAndGet();
            failed("they came faster than X-Ray takes them");
            return;
        }
        waiting.add(new Segment(sender, document));
        flushLater();
    }

    private void flushLater() {
        if (!waiting.isEmpty() && flushing.compareAndSet(false, true)) {
            emulator.vertx().setTimer(DELAY_MILLIS, timer -> emulator.vertx()
                    .executeBlocking(() -> put(batch()), false).compose(answers -> answers).onComplete(done -> {
                        if (done.failed()) {
                            failed(done.cause().toString());
                        }
                        flushing.set(false);
                        flushLater();
                    }));
        }
    }

    /** What is there, by who sends it. */
    private Map<Caller, ArrayNode> batch() {
        Map<Caller, ArrayNode> batches = new LinkedHashMap<>();
        for (Segment segment = waiting.poll(); segment != null; segment = waiting.poll()) {
            size.decrementAndGet();
            batches.computeIfAbsent(segment.sender(), sender -> Json.array()).add(Json.write(segment.document()));
        }
        return batches;
    }

    private Future<Void> put(Map<Caller, ArrayNode> batches) {
        return Future.join(batches.entrySet().stream().map(batch -> put(batch.getKey(), batch.getValue())).toList())
                .mapEmpty();
    }

    private Future<Void> put(Caller sender, ArrayNode documents) {
        Future<Void> last = Future.succeededFuture();
        for (int from = 0; from < documents.size(); from += MAX_BATCH) {
            ObjectNode input = Json.object();
            ArrayNode some = input.putArray("TraceSegmentDocuments");
            for (int i = from; i < Math.min(documents.size(), from + MAX_BATCH); i++) {
                some.add(documents.get(i));
            }
            last = last.compose(done -> emulator.bus()
                    .call(AwsRequest.of("xray", "PutTraceSegments", input, sender, emulator.ids().uuid()))
                    .map(this::accepted));
        }
        return last;
    }

    private Void accepted(AwsResponse answer) {
        JsonNode refused = answer.output().path("UnprocessedTraceSegments");
        if (refused.isEmpty()) {
            failing.set(false);
        } else {
            failed("X-Ray refused " + refused);
        }
        return null;
    }

    /** A role that may not send traces has none, as on AWS; the first time is said. */
    private void failed(String why) {
        if (failing.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "Segments of traces are lost: " + why);
        }
    }
}
