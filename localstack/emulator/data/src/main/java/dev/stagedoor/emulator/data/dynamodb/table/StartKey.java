package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Checks ExclusiveStartKey, and finds the place that it means. */
final class StartKey {

    static final String INVALID = "The provided starting key is invalid";

    private StartKey() {}

    /** The place of the key in the table or index. */
    static StoredKey require(Map<String, AttributeValue> key, TableDefinition table, IndexDefinition index,
            String wrongSize) {
        if (key.size() != PageReader.keyNames(table, index).size()) {
            throw new ValidationException(wrongSize);
        }
        if (index != null) {
            for (KeySchema.KeyAttribute attribute : index.key().attributes()) {
                if (!key.containsKey(attribute.name())) {
                    throw new ValidationException(INVALID);
                }
                KeyRules.requireKeyAttribute(key.get(attribute.name()), attribute,
                        attribute == index.key().partition());
            }
        }
        Map<String, AttributeValue> tableKey = new LinkedHashMap<>();
        for (String name : table.key().names()) {
            if (key.containsKey(name)) {
                tableKey.put(name, key.get(name));
            }
        }
        StoredKey place = requireTableKey(tableKey, table);
        return index == null ? place : StoredKey.of(new Item(key), index.key()).ownedBy(place);
    }

    private static StoredKey requireTableKey(Map<String, AttributeValue> tableKey, TableDefinition table) {
        try {
            return KeyRules.requireKey(tableKey, table.key());
        } catch (ValidationException e) {
            throw new ValidationException(INVALID + ": " + e.getMessage());
        }
    }
}
