package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.List;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;

/**
 * The key of a table or an index.
 *
 * @param sort null for a key of one attribute
 */
public record KeySchema(KeyAttribute partition, KeyAttribute sort) {

    /** @param type S, N or B */
    public record KeyAttribute(String name, AttributeType type) {}

    public boolean hasSort() {
        return sort != null;
    }

    public List<KeyAttribute> attributes() {
        return hasSort() ? List.of(partition, sort) : List.of(partition);
    }

    public List<String> names() {
        return attributes().stream().map(KeyAttribute::name).toList();
    }
}
