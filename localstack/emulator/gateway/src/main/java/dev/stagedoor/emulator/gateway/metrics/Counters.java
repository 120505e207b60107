package dev.stagedoor.emulator.gateway.metrics;

import java.util.concurrent.atomic.AtomicLongArray;

/** The requests of one method since they were last taken. Thread-safe, without a lock; a request costs two to four additions. */
final class Counters {

    static final int CLIENT_ERRORS = 0;
    static final int SERVER_ERRORS = 1;
    static final int CACHE_HITS = 2;
    static final int CACHE_MISSES = 3;
    /** Every request has a latency, so their number is the sum of these. */
    static final int LATENCY = 4;
    static final int INTEGRATION_LATENCY = LATENCY + LatencyBins.COUNT;
    static final int CELLS = INTEGRATION_LATENCY + LatencyBins.COUNT;

    private static final long NANOS = 1_000_000;

    private final AtomicLongArray cells = new AtomicLongArray(CELLS);

    void count(int cell) {
        cells.incrementAndGet(cell);
    }

    void latency(long nanos) {
        count(LATENCY + LatencyBins.of((nanos + NANOS / 2) / NANOS));
    }

    void integrationLatency(long nanos) {
        count(INTEGRATION_LATENCY + LatencyBins.of((nanos + NANOS / 2) / NANOS));
    }

    /**
     * Moves what was counted; what is counted meanwhile is in this sum or in the next. A request's latency is counted last and taken
     * first, so that nothing is taken of a request without it.
     */
    long[] take() {
        long[] taken = new long[CELLS];
        if (!isIdle()) {
            take(taken, LATENCY, INTEGRATION_LATENCY);
            take(taken, 0, LATENCY);
            take(taken, INTEGRATION_LATENCY, CELLS);
        }
        return taken;
    }

    private void take(long[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cells.get(i) != 0) {
                taken[i] = cells.getAndSet(i, 0);
            }
        }
    }

    boolean isIdle() {
        for (int i = LATENCY; i < INTEGRATION_LATENCY; i++) {
            if (cells.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
