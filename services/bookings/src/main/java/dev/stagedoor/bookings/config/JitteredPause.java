package dev.stagedoor.bookings.config;

import java.util.concurrent.ThreadLocalRandom;

import dev.stagedoor.bookings.domain.Pause;

/** Waits a random time below a bound that doubles, so that those who collided once do not collide again. */
final class JitteredPause implements Pause {

    private static final long FIRST_MILLIS = 25;
    private static final long MAX_MILLIS = 400;

    @Override
    public void after(int tries) {
        long bound = Math.min(MAX_MILLIS, FIRST_MILLIS << Math.min(tries - 1, 5));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a seat", e);
        }
    }
}
