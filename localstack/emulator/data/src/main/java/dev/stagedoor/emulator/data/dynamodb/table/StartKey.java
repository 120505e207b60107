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

    /** The place of the key in the table or index, for a query. */
    static StoredKey ofQuery(Map<String, AttributeValue> key, TableDefinition table, IndexDefinition index) {
        requireSize(key, table, index, INVALID);
        requireAttributes(key, index == null ? table.key() : index.key());
        return place(key, table, index);
    }

    /** The same for a scan, which has another text for a table. */
    static StoredKey ofScan(Map<String, AttributeValue> key, TableDefinition table, IndexDefinition index) {
        if (index == null) {
            requireSize(key, table, null, INVALID + ": The provided key element does not match the schema");
        } else {
            requireSize(key, table, index, INVALID);
            requireAttributes(key, index.key());
        }
        return place(key, table, index);
    }

    private static void requireSize(Map<String, AttributeValue> key, TableDefinition table, IndexDefinition index,
            String message) {
        if (key.size() != PageReader.keyNames(table, index).size()) {
            throw new ValidationException(message);
        }
    }

    private static void requireAttributes(Map<String, AttributeValue> key, KeySchema schema) {
        for (KeySchema.KeyAttribute attribute : schema.attributes()) {
            if (!key.containsKey(attribute.name())) {
                throw new ValidationException(INVALID);
            }
            KeyRules.requireKeyAttribute(key.get(attribute.name()), attribute, attribute == schema.partition());
        }
    }

    private static StoredKey place(Map<String, AttributeValue> key, TableDefinition table, IndexDefinition index) {
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
