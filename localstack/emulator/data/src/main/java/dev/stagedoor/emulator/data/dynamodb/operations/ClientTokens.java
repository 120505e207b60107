package dev.stagedoor.emulator.data.dynamodb.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.IdempotentParameterMismatchException;

/**
 * Remembers for ten minutes which transactions were done, by the token that their callers gave. Bounded: with more than
 * {@value #CAPACITY} the oldest is forgotten. Thread-safe.
 */
public final class ClientTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int CAPACITY = 20_000;

    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Clock clock;

    private record Use(String fingerprint, Instant until) {}

    public ClientTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param fingerprint of the whole request
     * @return true if this very request was done before
     * @throws IdempotentParameterMismatchException if another one came with that token
     */
    synchronized boolean isDone(String token, String fingerprint) {
        Instant now = clock.instant();
        Iterator<Use> oldest = uses.values().iterator();
        while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
            oldest.remove();
        }
        Use use = uses.get(token);
        if (use != null && !use.fingerprint().equals(fingerprint)) {
            throw new IdempotentParameterMismatchException();
        }
        return use != null;
    }

    synchronized void done(String token, String fingerprint) {
        if (uses.size() >= CAPACITY) {
            Iterator<String> oldest = uses.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        uses.put(token, new Use(fingerprint, clock.instant().plus(LIFETIME)));
    }
}
