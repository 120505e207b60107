package dev.stagedoor.emulator.states.engine;

import java.util.Arrays;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemBatcher;
import dev.stagedoor.emulator.states.expression.Data;

/** Which items each child of a distributed Map state gets. What a child starts with is made when it starts: nobody holds it before. */
final class MapBatches {

    private static final int COMMA = 1;

    private final MapItems items;
    private final ObjectNode shared;
    private final int[] ends;

    /**
     * @param shared what each batch has beside its items; null where items are not batched
     * @param ends where each batch ends; null where items are not batched
     */
    private MapBatches(MapItems items, ObjectNode shared, int[] ends) {
        this.items = items;
        this.shared = shared;
        this.ends = ends;
    }

    static MapBatches of(MapItems items, ItemBatcher batcher, Data data) {
        if (batcher == null) {
            return new MapBatches(items, null, null);
        }
        long maxItems = batcher.maxItems() == null ? Long.MAX_VALUE : batcher.maxItems().whole(data);
        long maxBytes = batcher.maxBytes() == null
                ? Payload.MAX_BYTES
                : Math.min(Payload.MAX_BYTES, batcher.maxBytes().whole(data));
        ObjectNode shared = Json.object();
        if (batcher.input() != null) {
            shared.set("BatchInput", batcher.input().evaluate(data));
        }
        shared.putArray("Items");
        return new MapBatches(items, shared, ends(items, maxItems, maxBytes, JsonSize.bytes(shared, Long.MAX_VALUE)));
    }

    /** An item that alone is too large is a batch all the same. */
    private static int[] ends(MapItems items, long maxItems, long maxBytes, long empty) {
        int[] ends = new int[items.size()];
        int batches = 0;
        int start = 0;
        long bytes = empty;
        for (int i = 0; i < items.size(); i++) {
            long more = JsonSize.bytes(items.input(i), Payload.MAX_BYTES) + (i > start ? COMMA : 0);
            if (i > start && (i - start >= maxItems || bytes + more > maxBytes)) {
                ends[batches++] = i;
                start = i;
                bytes = empty;
            }
            bytes += more;
        }
        if (items.size() > 0) {
            ends[batches++] = items.size();
        }
        return Arrays.copyOf(ends, batches);
    }

    int size() {
        return ends == null ? items.size() : ends.length;
    }

    /** How many items a batch has. */
    int items(int index) {
        return ends == null ? 1 : ends[index] - (index == 0 ? 0 : ends[index - 1]);
    }

    MapBatch get(int index) {
        if (ends == null) {
            return new MapBatch(items.input(index), 1);
        }
        ArrayNode batch = Json.array();
        for (int i = ends[index] - items(index); i < ends[index]; i++) {
            batch.add(items.input(i));
        }
        ObjectNode input = Json.object();
        input.setAll(shared);
        return new MapBatch(input.set("Items", batch), batch.size());
    }

    /** Whether what a child starts with is a value of its own, beside the items. */
    boolean makes() {
        return ends != null || items.selects();
    }

    /** What the items take in memory, about, in bytes. */
    long weight(Set<Object> counted) {
        long weight = 0;
        for (int i = 0; i < items.size(); i++) {
            weight += Standing.weight(Payload.of(items.value(i)), counted);
        }
        return weight;
    }
}
