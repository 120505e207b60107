package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.Map;

import dev.stagedoor.emulator.data.Utf8;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema.KeyAttribute;

/** What keys must be: there, of their type, not empty, not too long. */
public final class KeyRules {

    private static final int MAX_PARTITION_BYTES = 2048;
    private static final int MAX_SORT_BYTES = 1024;

    private KeyRules() {}

    /** The place of a key that a call names: exactly the schema's attributes. */
    public static StoredKey requireKey(Map<String, AttributeValue> key, KeySchema schema) {
        if (key.size() != schema.attributes().size()) {
            throw mismatch();
        }
        for (KeyAttribute attribute : schema.attributes()) {
            requireKeyAttribute(key.get(attribute.name()), attribute, attribute == schema.partition());
        }
        return StoredKey.of(key.get(schema.partition().name()),
                schema.hasSort() ? key.get(schema.sort().name()) : null);
    }

    static void requireKeyAttribute(AttributeValue value, KeyAttribute attribute, boolean partition) {
        if (value == null || value.type() != attribute.type()) {
            throw mismatch();
        }
        if (isEmpty(value)) {
            throw ValidationException.invalidParameter("The AttributeValue for a key attribute cannot contain an empty "
                    + kind(value) + " value. Key: " + attribute.name());
        }
        requireSize(value, partition);
    }

    /** What batches say of a put without a key, in place of {@link #requireItem}'s texts. */
    public static void requireKeyTypes(Item item, KeySchema schema) {
        for (KeyAttribute attribute : schema.attributes()) {
            AttributeValue value = item.get(attribute.name());
            if (value == null || value.type() != attribute.type()) {
                throw mismatch();
            }
        }
    }

    /** The place of an item that is put; its index keys are checked too. */
    public static StoredKey requireItem(Item item, TableDefinition table) {
        for (KeyAttribute attribute : table.key().attributes()) {
            AttributeValue value = item.get(attribute.name());
            if (value == null) {
                throw ValidationException.invalidParameter("Missing the key " + attribute.name() + " in the item");
            }
            if (value.type() != attribute.type()) {
                throw ValidationException.invalidParameter("Type mismatch for key " + attribute.name() + " expected: "
                        + attribute.type() + " actual: " + value.type());
            }
            if (isEmpty(value)) {
                throw new ValidationException(
                        "One or more parameter values are not valid. The AttributeValue for a key "
                                + "attribute cannot contain an empty " + kind(value) + " value. Key: "
                                + attribute.name());
            }
            requireSize(value, attribute == table.key().partition());
        }
        requireIndexKeys(item, table);
        return StoredKey.of(item, table.key());
    }

    /** An item may lack the key of an index, but not have it with another type. */
    private static void requireIndexKeys(Item item, TableDefinition table) {
        for (IndexDefinition index : table.indexes()) {
            for (KeyAttribute attribute : index.key().attributes()) {
                AttributeValue value = item.get(attribute.name());
                if (value != null && value.type() != attribute.type()) {
                    throw indexMismatch(attribute, value.type(), index);
                }
                if (value != null && isEmpty(value)) {
                    throw new ValidationException("One or more parameter values are not valid. A value specified for a "
                            + "secondary index key is not supported. " + emptyIndexKey(attribute, value, index));
                }
                if (value != null) {
                    requireSize(value, attribute == index.key().partition());
                }
            }
        }
    }

    /** The same for the result of an update, which has texts of its own. */
    public static void requireUpdatedIndexKeys(Item item, TableDefinition table) {
        for (IndexDefinition index : table.indexes()) {
            for (KeyAttribute attribute : index.key().attributes()) {
                AttributeValue value = item.get(attribute.name());
                if (value != null && value.type() != attribute.type()) {
                    throw new ValidationException(
                            "The update expression attempted to update the secondary index key to unsupported type");
                }
                if (value != null && isEmpty(value)) {
                    throw new ValidationException(
                            "The update expression attempted to update the secondary index key to "
                                    + "a value that is not supported. " + emptyIndexKey(attribute, value, index));
                }
                if (value != null) {
                    requireSize(value, attribute == index.key().partition());
                }
            }
        }
    }

    /** Types that an update assigns, as far as they are known before the item is. */
    public static void requireAssignable(Map<String, AttributeType> assigned, TableDefinition table) {
        for (IndexDefinition index : table.indexes()) {
            for (KeyAttribute attribute : index.key().attributes()) {
                AttributeType type = assigned.get(attribute.name());
                if (type != null && type != attribute.type()) {
                    throw indexMismatch(attribute, type, index);
                }
            }
        }
    }

    private static ValidationException indexMismatch(KeyAttribute attribute, AttributeType actual,
            IndexDefinition index) {
        return ValidationException.invalidParameter("Type mismatch for Index Key " + attribute.name() + " Expected: "
                + attribute.type() + " Actual: " + actual + " IndexName: " + index.name());
    }

    private static String emptyIndexKey(KeyAttribute attribute, AttributeValue value, IndexDefinition index) {
        return "The AttributeValue for a key attribute cannot contain an empty " + kind(value) + " value. IndexName: "
                + index.name() + ", IndexKey: " + attribute.name();
    }

    static ValidationException mismatch() {
        return new ValidationException("The provided key element does not match the schema");
    }

    private static boolean isEmpty(AttributeValue value) {
        return value instanceof AttributeValue.S text && text.value().isEmpty()
                || value instanceof AttributeValue.B bytes && bytes.value().length() == 0;
    }

    private static String kind(AttributeValue value) {
        return value.type() == AttributeType.S ? "string" : "binary";
    }

    private static void requireSize(AttributeValue value, boolean partition) {
        int size = value instanceof AttributeValue.S text
                ? Utf8.length(text.value())
                : value instanceof AttributeValue.B bytes ? bytes.value().length() : 0;
        if (partition && size > MAX_PARTITION_BYTES) {
            throw ValidationException
                    .invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (!partition && size > MAX_SORT_BYTES) {
            throw ValidationException.invalidParameter(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
    }
}
