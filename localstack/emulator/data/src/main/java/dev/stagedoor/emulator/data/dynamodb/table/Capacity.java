package dev.stagedoor.emulator.data.dynamodb.table;

/**
 * Capacity units.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">the rules</a>.
 */
public final class Capacity {

    private static final int READ_UNIT = 4096;
    private static final int WRITE_UNIT = 1024;

    private Capacity() {}

    public static double read(long bytes, boolean consistent) {
        return Math.max(1, (bytes + READ_UNIT - 1) / READ_UNIT) * (consistent ? 1 : 0.5);
    }

    /** For an index that a write leaves as it was, zero bytes cost one unit all the same: the caller asks only if it changed. */
    public static double write(long bytes) {
        return Math.max(1, (bytes + WRITE_UNIT - 1) / WRITE_UNIT);
    }
}
