package dev.stagedoor.emulator.data.dynamodb.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;

/** What the answers to single writes have in common. */
final class WriteOutput {

    private WriteOutput() {}

    static void add(Members members, WriteResult result, ObjectNode output) {
        ReturnedCapacity capacity = ReturnedCapacity.of(members);
        capacity.add(result, 1);
        capacity.writeOne(output);
        ItemCollections.write(members, result, output);
    }
}
