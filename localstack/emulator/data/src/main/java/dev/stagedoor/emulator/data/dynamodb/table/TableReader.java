package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.NavigableMap;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/** Reads pages from a table or one of its indexes. */
public final class TableReader {

    private final Table table;

    public TableReader(Table table) {
        this.table = table;
    }

    /**
     * Items of one partition in the order of their sort value.
     *
     * @param forward false for the reverse order
     */
    public Page query(QueryRange range, boolean forward, Read read) {
        StoredKey start = read.startKey() == null
                ? null
                : StartKey.ofQuery(read.startKey(), table.definition(), read.index());
        if (start != null) {
            range.requireInside(start);
        }
        return table.reading(() -> {
            NavigableMap<StoredKey, Item> entries = table.entries(read.indexName());
            StoredKey from = start != null && forward ? start : range.from();
            StoredKey to = start != null && !forward ? start : range.to();
            // An edge is never the place of an item, so that only a start key is left out here.
            NavigableMap<StoredKey, Item> part = entries.subMap(from, false, to, false);
            return new PageReader(table, read).page(forward ? part : part.descendingMap());
        });
    }

    /** @param segment which of the equal parts that the hashes of partitions are cut into */
    public Page scan(ScanSegment segment, Read read) {
        StoredKey start = read.startKey() == null
                ? null
                : StartKey.ofScan(read.startKey(), table.definition(), read.index());
        if (start != null && !segment.contains(start)) {
            throw new ValidationException(StartKey.INVALID
                    + ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey "
                    + "with correct Segment. TotalSegments: " + segment.total() + " Segment: " + segment.number());
        }
        return table.reading(() -> {
            StoredKey from = start == null ? segment.from() : start;
            NavigableMap<StoredKey, Item> part = table.entries(read.indexName()).subMap(from, false, segment.to(),
                    false);
            return new PageReader(table, read).page(part);
        });
    }
}
