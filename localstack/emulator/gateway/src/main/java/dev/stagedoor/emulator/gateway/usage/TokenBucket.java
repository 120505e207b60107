package dev.stagedoor.emulator.gateway.usage;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A token bucket without a lock: one number says when the bucket would be full again, and taking a token moves it. Safe for
 * any number of threads.
 */
public final class TokenBucket {

    /** What {@link #take} gives where there was no token. */
    public static final int NONE = -1;

    private final double rate;
    private final int burst;
    private final LongSupplier nanoTime;
    private final long nanosPerToken;
    private final long capacityNanos;
    private final AtomicLong fullAt;

    /**
     * @param rate tokens per second; 0: what was in the bucket at first is all there is
     * @param burst the bucket's size; 0 refuses everything
     * @param nanoTime such as {@code System::nanoTime}
     */
    public TokenBucket(double rate, int burst, LongSupplier nanoTime) {
        if (rate < 0 || burst < 0) {
            throw new IllegalArgumentException("Rate and burst are at least 0: " + rate + ", " + burst);
        }
        this.rate = rate;
        this.burst = burst;
        this.nanoTime = nanoTime;
        long longest = burst == 0 ? Long.MAX_VALUE / 4 : Long.MAX_VALUE / 4 / burst;
        nanosPerToken = rate == 0 ? longest : Math.max(1, Math.min(longest, Math.round(1_000_000_000 / rate)));
        capacityNanos = nanosPerToken * burst;
        fullAt = new AtomicLong(nanoTime.getAsLong());
    }

    /** Tokens per second. */
    public double rate() {
        return rate;
    }

    /** How many tokens it holds. */
    public int burst() {
        return burst;
    }

    /** Takes one token and says how many are left, or {@link #NONE}. */
    public int take() {
        while (true) {
            long now = nanoTime.getAsLong();
            long before = fullAt.get();
            long after = (before - now > 0 ? before : now) + nanosPerToken;
            if (after - now > capacityNanos) {
                return NONE;
            }
            if (fullAt.compareAndSet(before, after)) {
                return (int) ((capacityNanos - (after - now)) / nanosPerToken);
            }
        }
    }

    /** Puts back a token that was taken for nothing: a wider limit refused the request. It never holds more than its burst. */
    public void giveBack() {
        fullAt.addAndGet(-nanosPerToken);
    }
}
