package dev.stagedoor.acceptance.target;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what comes by itself, and no longer than it may take. */
public final class Eventually {

    private static final long PAUSE_MILLIS = 100;

    private Eventually() {}

    /** Looks for something that may not be there yet. */
    @FunctionalInterface
    public interface Look<T> {
        Optional<T> look() throws Exception;
    }

    /** Looks again and again. @param what is looked for, for the failure */
    public static <T> T find(String what, Duration limit, Look<T> look) throws Exception {
        Instant end = Instant.now().plus(limit);
        do {
            Optional<T> found = look.look();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (Instant.now().isBefore(end));
        throw new AssertionError("Within " + limit.toSeconds() + " s there was no " + what);
    }

    /** Waits for something to become true. @param what is waited for, for the failure */
    public static void happens(String what, Duration limit, Callable<Boolean> condition) throws Exception {
        find(what, limit, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }
}
