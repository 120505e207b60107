package dev.stagedoor.emulator.core.xray;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * X-Ray's default sampling rule: the first request of each second, and {@value #FIXED_RATE} of the others. See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html">sampling rules</a>. Thread-safe, without a
 * lock.
 */
public final class DefaultRule {

    public static final String NAME = "Default";
    /** Requests of each second that are recorded before the rate begins. */
    public static final int RESERVOIR = 1;
    public static final double FIXED_RATE = 0.05;

    private final Clock clock;
    private final DoubleSupplier chance;
    private final AtomicLong lastSecond = new AtomicLong(Long.MIN_VALUE);

    /** @param chance numbers from 0 to 1 */
    public DefaultRule(Clock clock, DoubleSupplier chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** Whether this request's trace is recorded. */
    public boolean samples() {
        long second = Math.floorDiv(clock.millis(), 1000L);
        long last = lastSecond.get();
        return second > last && lastSecond.compareAndSet(last, second) || chance.getAsDouble() < FIXED_RATE;
    }
}
