package dev.stagedoor.emulator.data.dynamodb.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.Capacity;
import dev.stagedoor.emulator.data.dynamodb.table.Page;
import dev.stagedoor.emulator.data.dynamodb.table.Read;

/** What the answers of Query and Scan have in common. */
final class ReadOutput {

    private ReadOutput() {}

    static ObjectNode of(Members members, ReadParameters parameters, Read read, Page page) {
        ObjectNode output = Json.object();
        if (parameters.select() != ReadParameters.Select.COUNT) {
            ArrayNode items = output.putArray("Items");
            for (Item item : page.items()) {
                Item shown = parameters.projection() == null ? item : parameters.projection().apply(item);
                items.add(AttributeValueWriter.write(shown));
            }
        }
        output.put("Count", page.items().size()).put("ScannedCount", page.scanned());
        if (page.lastKey() != null) {
            output.set("LastEvaluatedKey", AttributeValueWriter.write(page.lastKey()));
        }
        ReturnedCapacity capacity = ReturnedCapacity.of(members);
        double units = Capacity.read(page.bytes(), parameters.consistent());
        if (read.index() == null) {
            capacity.add(parameters.tableName(), units);
        } else {
            capacity.add(parameters.tableName(), page.fetchedUnits() * (parameters.consistent() ? 1 : 0.5));
            capacity.add(parameters.tableName(), read.index(), units);
        }
        capacity.writeOne(output);
        return output;
    }
}
