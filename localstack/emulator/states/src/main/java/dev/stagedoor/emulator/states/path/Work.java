package dev.stagedoor.emulator.states.path;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * What one evaluation of a path may cost: a path of a few characters ({@code $..*..*..*}, a regular expression that
 * backtracks) can keep a thread for ever. An input of the allowed size is scanned several times over within this. For
 * use by one thread.
 */
final class Work {

    private static final int MAX_STEPS = 2_000_000;
    /**
     * Steps differ in cost: Jayway writes the whole path of each value that it passes. Time of the processor: a busy
     * machine is no fault.
     */
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int STEPS_BETWEEN_LOOKS = 1_024;

    private int left = MAX_STEPS;
    private int nextLook = MAX_STEPS - STEPS_BETWEEN_LOOKS;
    private long firstLook = -1;

    /** The evaluation costs more than it may. */
    static final class ExceededException extends RuntimeException {
        ExceededException() {
            super(null, null, false, false);
        }
    }

    /** @throws ExceededException if nothing is left */
    void spend(int steps) {
        left -= steps;
        if (left < nextLook) {
            look();
        }
    }

    private void look() {
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (firstLook < 0) {
            firstLook = now;
        }
        if (left < 0 || now - firstLook > MAX_NANOS) {
            throw new ExceededException();
        }
        nextLook = left - STEPS_BETWEEN_LOOKS;
    }
}
