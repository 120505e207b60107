package dev.stagedoor.emulator.states.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.states.definition.Retrier;

/** Counts the retries of one stay in a state: each Retrier has its own count. */
final class Retries {

    private final List<Retrier> retriers;
    private final RandomGenerator random;
    private final int before;
    private final int[] used;

    /** @param before how often each has tried before this stay */
    Retries(List<Retrier> retriers, RandomGenerator random, int before) {
        this.retriers = retriers;
        this.random = random;
        this.before = before;
        this.used = new int[retriers.size()];
    }

    /**
     * A retry that is due, or would be.
     *
     * @param retrier which one, counted from 0
     * @param delay null where that one has tried often enough
     */
    record Retry(int retrier, Duration delay) {}

    /** The retry of the first Retrier that matches; empty where none does. */
    Optional<Retry> next(Failure failure) {
        for (int i = 0; i < used.length; i++) {
            Retrier retrier = retriers.get(i);
            if (failure.matches(retrier.errorEquals())) {
                int tries = before + used[i];
                if (tries >= retrier.maxAttempts()) {
                    return Optional.of(new Retry(i, null));
                }
                used[i]++;
                return Optional.of(new Retry(i, delay(retrier, tries)));
            }
        }
        return Optional.empty();
    }

    private Duration delay(Retrier retrier, int retriesBefore) {
        double longest = retrier.maxDelay() == null ? Long.MAX_VALUE / 2.0 : millis(retrier.maxDelay());
        double delay = Math.min(longest,
                millis(retrier.interval()) * Math.pow(retrier.backoffRate(), retriesBefore));
        return Duration.ofMillis((long) (retrier.jitter() ? delay * random.nextDouble() : delay));
    }

    /** Of a time that may be longer than a long number of milliseconds. */
    private static double millis(Duration time) {
        return time.toSeconds() * 1_000.0;
    }

    int count() {
        int count = before;
        for (int uses : used) {
            count += uses;
        }
        return count;
    }
}
