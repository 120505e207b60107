package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Walks through a range until the limit or 1 MB is reached. */
final class PageReader {

    private static final int MAX_PAGE_BYTES = 1024 * 1024;

    private final Table table;
    private final Read read;

    PageReader(Table table, Read read) {
        this.table = table;
        this.read = read;
    }

    /** Within {@link Table#reading}. */
    Page page(NavigableMap<StoredKey, Item> range) {
        NavigableMap<StoredKey, Item> all = table.entries(null);
        List<Item> found = new ArrayList<>();
        int scanned = 0;
        long bytes = 0;
        double fetchedUnits = 0;
        for (Map.Entry<StoredKey, Item> entry : range.entrySet()) {
            Item item = entry.getValue();
            scanned++;
            bytes += item.size();
            if (read.fromTable()) {
                item = all.get(entry.getKey().owner());
                fetchedUnits += Capacity.read(item.size(), true);
            }
            if (read.filter() == null || read.filter().matches(item)) {
                found.add(item);
            }
            if (scanned == read.limit() || bytes >= MAX_PAGE_BYTES) {
                return new Page(found, scanned, keyOf(entry.getValue()), bytes, fetchedUnits);
            }
        }
        return new Page(found, scanned, null, bytes, fetchedUnits);
    }

    private Map<String, AttributeValue> keyOf(Item item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        keyNames(table.definition(), read.index()).forEach(name -> key.put(name, item.get(name)));
        return key;
    }

    /** The attributes of ExclusiveStartKey and LastEvaluatedKey: those of the table's key, and of the index's. */
    static Set<String> keyNames(TableDefinition table, IndexDefinition index) {
        Set<String> names = new LinkedHashSet<>(table.key().names());
        if (index != null) {
            names.addAll(index.key().names());
        }
        return names;
    }
}
