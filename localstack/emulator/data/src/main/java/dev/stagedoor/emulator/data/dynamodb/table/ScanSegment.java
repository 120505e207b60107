package dev.stagedoor.emulator.data.dynamodb.table;

/** One of equal parts of a table: of the range of the partitions' hashes. */
public record ScanSegment(int number, int total) {

    public static final ScanSegment WHOLE = new ScanSegment(0, 1);

    StoredKey from() {
        return StoredKey.beforeHash(first(number));
    }

    StoredKey to() {
        return StoredKey.afterHash(first(number + 1) - 1);
    }

    boolean contains(StoredKey key) {
        return key.compareTo(from()) > 0 && key.compareTo(to()) < 0;
    }

    /** The lowest hash, unsigned, of that segment; of the one behind the last it is zero again, so that one less is the top. */
    private int first(int segment) {
        return (int) ((segment * (1L << 32) + total - 1) / total);
    }
}
