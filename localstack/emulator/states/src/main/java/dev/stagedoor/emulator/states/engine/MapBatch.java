package dev.stagedoor.emulator.states.engine;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemBatcher;
import dev.stagedoor.emulator.states.expression.Data;

/**
 * What one child of a distributed Map state starts with.
 *
 * @param items how many items it has
 */
record MapBatch(JsonNode input, int items) {

    static List<MapBatch> of(MapItems items, ItemBatcher batcher, Data data) {
        List<MapBatch> batches = new ArrayList<>();
        if (batcher == null) {
            for (int i = 0; i < items.size(); i++) {
                batches.add(new MapBatch(items.input(i, items.item(i)), 1));
            }
            return batches;
        }
        long maxItems = batcher.maxItems() == null ? Long.MAX_VALUE : batcher.maxItems().read(data);
        long maxBytes = batcher.maxBytes() == null
                ? Payload.MAX_BYTES
                : Math.min(Payload.MAX_BYTES, batcher.maxBytes().read(data));
        JsonNode shared = batcher.input() == null ? null : batcher.input().evaluate(data);
        ArrayNode batch = Json.array();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.input(i, items.item(i));
            batch.add(item);
            if (batch.size() > 1
                    && (batch.size() > maxItems || JsonSize.exceeds(input(batch, shared), (int) maxBytes))) {
                batch.remove(batch.size() - 1);
                batches.add(new MapBatch(input(batch, shared), batch.size()));
                batch = Json.array().add(item);
            }
        }
        if (!batch.isEmpty()) {
            batches.add(new MapBatch(input(batch, shared), batch.size()));
        }
        return batches;
    }

    private static ObjectNode input(ArrayNode batch, JsonNode shared) {
        ObjectNode input = Json.object();
        if (shared != null) {
            input.set("BatchInput", shared);
        }
        return input.set("Items", batch);
    }
}
