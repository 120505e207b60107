package dev.stagedoor.emulator.data.dynamodb.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;

/** ReturnItemCollectionMetrics: only tables with a local index have item collections. Ours are all below one GB. */
final class ItemCollections {

    private ItemCollections() {}

    static Constraints check(Constraints constraints, Members members) {
        return constraints.oneOf("returnItemCollectionMetrics", members.text("ReturnItemCollectionMetrics"), "SIZE",
                "NONE");
    }

    static boolean areAsked(Members members) {
        return "SIZE".equals(members.text("ReturnItemCollectionMetrics"));
    }

    static void write(Members members, WriteResult result, ObjectNode output) {
        if (areAsked(members) && has(result)) {
            output.set("ItemCollectionMetrics", metrics(result));
        }
    }

    static boolean has(WriteResult result) {
        return !result.table().indexes(false).isEmpty() && (result.old() != null || result.now() != null);
    }

    static ObjectNode metrics(WriteResult result) {
        Item item = result.now() == null ? result.old() : result.now();
        String partition = result.table().key().partition().name();
        ObjectNode metrics = Json.object();
        metrics.putObject("ItemCollectionKey").set(partition, AttributeValueWriter.write(item.get(partition)));
        metrics.putArray("SizeEstimateRangeGB").add(0.0).add(1.0);
        return metrics;
    }
}
