package dev.stagedoor.bookings.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What the first request with a key was answered: the booking as it was made, whatever has become of it since.
 *
 * @param expiresAt from then on the key may be used anew
 */
public record FirstAnswer(IdempotencyKey key, Booking booking, Instant expiresAt) {

    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    static FirstAnswer of(IdempotencyKey key, Booking booking) {
        return new FirstAnswer(key, booking, booking.createdAt().plus(KEPT));
    }

    /** The table may still have what is past its time: DynamoDB deletes expired items within a few days. */
    boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
