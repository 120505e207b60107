package dev.stagedoor.emulator.core.xray;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.delivery.Delivery;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;

/**
 * Segments on their way to X-Ray, as its daemon would bring them. They wait {@value #DELAY_MILLIS} ms, and {@value #MAX_WAITING} of
 * them at most. A role that may not send traces has none, as on AWS. Thread-safe; adding a segment never waits.
 */
public final class SegmentDelivery {

    static final int MAX_WAITING = 2_000;
    static final int DELAY_MILLIS = 100;

    /** Documents in one call. */
    private static final int MAX_BATCH = 50;

    private final EmulatorContext emulator;
    private final Delivery<Caller, ObjectNode> delivery;

    public SegmentDelivery(EmulatorContext emulator) {
        this.emulator = emulator;
        this.delivery = new Delivery<>(emulator.vertx(), "Segments of traces", sender -> " of " + sender.arn(),
                new Delivery.Room(DELAY_MILLIS, MAX_WAITING), this::put);
    }

    /**
     * Takes a segment, which must not change any more.
     *
     * @param sender who sends it: a service sends its own, a function's role those of the function
     */
    public void add(Caller sender, ObjectNode document) {
        delivery.add(sender, document, 1);
    }

    /** Call by call; what X-Ray refuses of one does not hold up the next. */
    private Future<Void> put(Caller sender, List<ObjectNode> documents) {
        List<String> refused = new ArrayList<>();
        Future<Void> last = Future.succeededFuture();
        for (int from = 0; from < documents.size(); from += MAX_BATCH) {
            List<ObjectNode> some = documents.subList(from, Math.min(documents.size(), from + MAX_BATCH));
            last = last.compose(done -> call(sender, some, refused));
        }
        return last.compose(done -> refused.isEmpty()
                ? Future.succeededFuture()
                : Future.failedFuture("X-Ray refused " + refused.get(0)));
    }

    private Future<Void> call(Caller sender, List<ObjectNode> documents, List<String> refused) {
        ObjectNode input = Json.object();
        ArrayNode texts = input.putArray("TraceSegmentDocuments");
        documents.forEach(document -> texts.add(Json.write(document)));
        return emulator.bus().call(AwsRequest.of("xray", "PutTraceSegments", input, sender, emulator.ids().uuid()))
                .map(answer -> {
                    JsonNode unprocessed = answer.output().path("UnprocessedTraceSegments");
                    if (!unprocessed.isEmpty()) {
                        refused.add(unprocessed.toString());
                    }
                    return null;
                });
    }
}
