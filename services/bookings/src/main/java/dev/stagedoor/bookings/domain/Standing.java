package dev.stagedoor.bookings.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a booking has come.
 *
 * @param heldUntil from then on others may have the seats of a booking that is still pending
 * @param reason why it was rejected
 * @param reached when it came by what it has come by
 */
public record Standing(Status status, Instant heldUntil, Optional<String> reason, Map<Milestone, Instant> reached) {

    /** What a booking is. {@code LAPSED} is kept nowhere: it is a pending one whose time has run out. */
    public enum Status {
        PENDING, LAPSED, CONFIRMED, REJECTED, CANCELLED
    }

    /** What a booking may come by, in this order. */
    public enum Milestone {
        CONFIRMED, REJECTED, CANCELLED, REFUNDED
    }

    public Standing {
        EnumMap<Milestone, Instant> ordered = new EnumMap<>(Milestone.class);
        ordered.putAll(reached);
        reached = Collections.unmodifiableMap(ordered);
    }

    Standing asOf(Instant now) {
        return status == Status.PENDING && !now.isBefore(heldUntil)
                ? new Standing(Status.LAPSED, heldUntil, reason, reached)
                : this;
    }

    /** True while the seats are held, or were until nobody came. */
    public boolean open() {
        return status == Status.PENDING || status == Status.LAPSED;
    }
}
