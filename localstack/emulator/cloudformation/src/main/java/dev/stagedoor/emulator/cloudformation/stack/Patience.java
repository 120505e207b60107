package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;

/**
 * How to wait between two looks at something.
 *
 * @param clock measures limits
 * @param pause lets a little time pass
 */
public record Patience(Clock clock, Runnable pause) {

    private static final int MILLIS = 100;

    /** Looks ten times a second: a timer of Vert.x's lets CloudFormation's own thread go on. */
    public static Patience real(Clock clock, Vertx vertx) {
        return new Patience(clock, () -> Waiting.get(vertx.timer(MILLIS, TimeUnit.MILLISECONDS), Duration.ofSeconds(10),
                "A timer"));
    }
}
