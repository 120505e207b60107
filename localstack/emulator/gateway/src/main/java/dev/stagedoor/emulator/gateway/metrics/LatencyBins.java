package dev.stagedoor.emulator.gateway.metrics;

/**
 * Milliseconds put into bins: exact below 128 ms, above it 64 bins for each doubling, which is less than 0.8 % off. What takes longer
 * than 131 s is in the last one.
 */
final class LatencyBins {

    static final int COUNT = 768;

    private static final int EXACT = 128;
    private static final int PER_DOUBLING = 64;
    private static final long LONGEST = (1L << 17) - 1;

    private LatencyBins() {}

    static int of(long millis) {
        if (millis < EXACT) {
            return (int) Math.max(0, millis);
        }
        long value = Math.min(millis, LONGEST);
        int shift = 63 - Long.numberOfLeadingZeros(value) - 6;
        return EXACT + (shift - 1) * PER_DOUBLING + (int) (value >> shift) - PER_DOUBLING;
    }

    /** The middle of a bin. */
    static double millis(int bin) {
        if (bin < EXACT) {
            return bin;
        }
        int shift = (bin - EXACT) / PER_DOUBLING + 1;
        long first = (long) ((bin - EXACT) % PER_DOUBLING + PER_DOUBLING) << shift;
        return first + ((1L << shift) - 1) / 2.0;
    }
}
