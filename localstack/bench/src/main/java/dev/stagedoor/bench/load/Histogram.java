package dev.stagedoor.bench.load;

/**
 * Counts latencies in buckets that grow by about 1.6 %: fixed memory, no allocation while recording. Up to 68 s.
 */
public final class Histogram {

    private static final int SUB_BUCKETS = 64;
    private static final int BUCKETS = 31 * SUB_BUCKETS;

    private final long[] counts = new long[BUCKETS];
    private long total;

    /** @param nanos a latency; more than the range counts in the last bucket */
    public void record(long nanos) {
        counts[index(Math.max(0, nanos))]++;
        total++;
    }

    public long total() {
        return total;
    }

    /** The latency in nanoseconds that this share (0 to 1) of the recorded ones does not exceed; 0 if there is none. */
    public long percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return upperBound(i);
            }
        }
        return 0;
    }

    private static int index(long nanos) {
        if (nanos < SUB_BUCKETS) {
            return (int) nanos;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(nanos) - 5;
        int index = exponent * (SUB_BUCKETS / 2) + (int) (nanos >>> exponent);
        return Math.min(index, BUCKETS - 1);
    }

    private static long upperBound(int index) {
        if (index < SUB_BUCKETS) {
            return index;
        }
        int exponent = index / (SUB_BUCKETS / 2) - 1;
        long mantissa = index - (long) exponent * (SUB_BUCKETS / 2);
        return ((mantissa + 1) << exponent) - 1;
    }
}
