package dev.stagedoor.bookings.domain;

/** The key names an earlier, different request. */
public final class IdempotencyKeyReusedException extends BookingException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReusedException() {
        super("This Idempotency-Key was used for a different request");
    }
}
