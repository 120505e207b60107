package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Clock;
import java.time.Duration;

/**
 * How to wait between two looks at something.
 *
 * @param clock measures limits
 * @param pause lets a little time pass
 */
public record Patience(Clock clock, Runnable pause) {

    /** Looks ten times a second. */
    public static Patience real(Clock clock) {
        return new Patience(clock, () -> {
            try {
                Thread.sleep(Duration.ofMillis(100).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The emulator is ending", e);
            }
        });
    }
}
