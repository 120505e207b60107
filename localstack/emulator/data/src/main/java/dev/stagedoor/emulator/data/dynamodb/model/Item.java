package dev.stagedoor.emulator.data.dynamodb.model;

import java.util.Collections;
import java.util.Map;

/** An item, or a part of one. Immutable. */
public final class Item {

    /** The largest item, names included: 400 KB. */
    public static final int MAX_SIZE = 400 * 1024;

    public static final Item EMPTY = new Item(Map.of());

    private final Map<String, AttributeValue> attributes;
    private final int size;

    /** @param attributes not changed by anybody from now on */
    public Item(Map<String, AttributeValue> attributes) {
        this.attributes = Collections.unmodifiableMap(attributes);
        this.size = ItemSize.of(attributes);
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    /** The attribute of that name, or null. */
    public AttributeValue get(String name) {
        return attributes.get(name);
    }

    /** In bytes, as DynamoDB counts. */
    public int size() {
        return size;
    }

    /** How many values there are in it, those in lists, maps and sets included. */
    public int values() {
        return ItemSize.values(attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && attributes.equals(item.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    @Override
    public String toString() {
        return attributes.toString();
    }
}
