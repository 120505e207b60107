package dev.stagedoor.emulator.states.engine;

import java.time.Instant;

/**
 * How often an execution has been redriven, and when last.
 *
 * @param date null where it never was
 */
public record Redrive(int count, Instant date) {

    static final Redrive NEVER = new Redrive(0, null);

    Redrive next(Instant now) {
        return new Redrive(count + 1, now);
    }
}
