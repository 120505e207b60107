package dev.stagedoor.emulator.telemetry.xray.store;

/**
 * How much the emulator remembers.
 *
 * @param traces the oldest go first
 * @param charsPerTrace of a trace's documents: what comes above it is dropped, and the trace says so, as on AWS
 * @param bytes of all traces together, as {@code SegmentDocument.weight()} has them: the oldest go first
 */
public record TraceLimits(int traces, int charsPerTrace, long bytes) {

    public static final TraceLimits DEFAULT = new TraceLimits(5_000, 500_000, 48L << 20);
}
