package dev.stagedoor.emulator.data.dynamodb.model;

import java.util.Map;

import dev.stagedoor.emulator.data.Utf8;

/**
 * Sizes in bytes as DynamoDB counts them.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">item sizes</a>.
 */
final class ItemSize {

    private static final int DOCUMENT_OVERHEAD = 3;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> attributes) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            size += Utf8.length(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    static int of(AttributeValue value) {
        if (value instanceof AttributeValue.S s) {
            return Utf8.length(s.value());
        }
        if (value instanceof AttributeValue.N n) {
            return Numbers.size(n.value());
        }
        if (value instanceof AttributeValue.B b) {
            return b.value().length();
        }
        if (value instanceof AttributeValue.SS set) {
            return set.values().stream().mapToInt(Utf8::length).sum();
        }
        if (value instanceof AttributeValue.NS set) {
            return set.values().stream().mapToInt(Numbers::size).sum();
        }
        if (value instanceof AttributeValue.BS set) {
            return set.values().stream().mapToInt(Bytes::length).sum();
        }
        if (value instanceof AttributeValue.L list) {
            return DOCUMENT_OVERHEAD + list.values().stream().mapToInt(element -> 1 + of(element)).sum();
        }
        if (value instanceof AttributeValue.M map) {
            return DOCUMENT_OVERHEAD + map.values().size() + of(map.values());
        }
        return 1;
    }

    static int values(Map<String, AttributeValue> attributes) {
        return attributes.values().stream().mapToInt(ItemSize::values).sum();
    }

    private static int values(AttributeValue value) {
        if (value instanceof AttributeValue.SS set) {
            return 1 + set.values().size();
        }
        if (value instanceof AttributeValue.NS set) {
            return 1 + set.values().size();
        }
        if (value instanceof AttributeValue.BS set) {
            return 1 + set.values().size();
        }
        if (value instanceof AttributeValue.L list) {
            return 1 + list.values().stream().mapToInt(ItemSize::values).sum();
        }
        if (value instanceof AttributeValue.M map) {
            return 1 + values(map.values());
        }
        return 1;
    }
}
