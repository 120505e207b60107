package dev.stagedoor.emulator.core;

import java.time.Duration;

import io.vertx.core.Vertx;

/** Runs something later. */
public interface Timers {

    /** @return what cancels it */
    long set(Duration delay, Runnable task);

    /** Forgets a timer; nothing happens if it is over. */
    void cancel(long timer);

    static Timers of(Vertx vertx) {
        return new Timers() {
            @Override
            public long set(Duration delay, Runnable task) {
                return vertx.setTimer(Math.max(1, delay.toMillis()), timer -> task.run());
            }

            @Override
            public void cancel(long timer) {
                vertx.cancelTimer(timer);
            }
        };
    }
}
