package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueReader;

/** Expected changes of an item: attributes with their new values, null for those that go. */
final class ExpectedChanges {

    private ExpectedChanges() {}

    static void apply(Map<String, AttributeValue> item, String changes) {
        DynamoDb.parse("{" + changes + "}").properties().forEach(change -> {
            if (change.getValue().isNull()) {
                item.remove(change.getKey());
            } else {
                item.put(change.getKey(), AttributeValueReader.read(change.getValue()));
            }
        });
    }
}
