package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Duration;

import io.vertx.core.Vertx;

/** Tells a sandbox when time is up, on the sandboxes' event loop. */
interface Timers {

    /** @return what cancels it */
    long set(Duration delay, Runnable task);

    /** Forgets a timer; nothing happens if it is over. */
    void cancel(long timer);

    static Timers of(Vertx vertx) {
        return new Timers() {
            @Override
            public long set(Duration delay, Runnable task) {
                return vertx.setTimer(delay.toMillis(), timer -> task.run());
            }

            @Override
            public void cancel(long timer) {
                vertx.cancelTimer(timer);
            }
        };
    }
}
