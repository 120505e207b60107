package dev.stagedoor.emulator.gateway.usage;

import java.util.function.LongSupplier;

/** Makes buckets of throttle settings; one whose settings have not changed goes on with the tokens that it has. */
public final class Throttles {

    private final LongSupplier nanoTime;

    /** @param nanoTime such as {@code System::nanoTime} */
    public Throttles(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * A bucket for a limit. A rate or a burst of 0 refuses everything.
     *
     * @param before the bucket of the same limit until now, or null; a changed limit begins with a full one
     */
    public TokenBucket bucket(double rate, int burst, TokenBucket before) {
        int size = rate == 0 ? 0 : burst;
        boolean same = before != null && before.rate() == rate && before.burst() == size;
        return same ? before : new TokenBucket(rate, size, nanoTime);
    }
}
