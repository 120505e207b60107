package dev.stagedoor.emulator.telemetry.metrics.store;

/**
 * A time to be read, cut into periods that begin with its start.
 *
 * @param start epoch seconds, inclusive
 * @param end epoch seconds, exclusive
 * @param period seconds
 */
public record TimeRange(long start, long end, int period) {

    long periodOf(long second) {
        return start + Math.floorDiv(second - start, period) * period;
    }

    /** How many periods there are, the last one perhaps cut off. */
    public long periods() {
        return Math.max(0, -Math.floorDiv(start - end, (long) period));
    }
}
