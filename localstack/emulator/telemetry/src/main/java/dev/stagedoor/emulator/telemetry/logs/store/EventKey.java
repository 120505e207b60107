package dev.stagedoor.emulator.telemetry.logs.store;

import java.util.Comparator;

/**
 * Where an event stands in its group: by time, then by arrival.
 *
 * @param timestamp epoch milliseconds, as the writer gave it
 * @param sequence unique in the store, ascending from 0
 */
public record EventKey(long timestamp, long sequence) implements Comparable<EventKey> {

    private static final Comparator<EventKey> ORDER = Comparator.comparingLong(EventKey::timestamp)
            .thenComparingLong(EventKey::sequence);

    /** Before every event of that time. */
    public static EventKey startOf(long timestamp) {
        return new EventKey(timestamp, 0);
    }

    /** The position right after this one. */
    public EventKey next() {
        return new EventKey(timestamp, sequence + 1);
    }

    /** The 56 digits that AWS calls eventId. */
    public String eventId() {
        return String.format("%036d%020d", timestamp, sequence);
    }

    /**
     * The reverse of {@link #eventId()}.
     *
     * @throws IllegalArgumentException if the text is no event id
     */
    public static EventKey parse(String eventId) {
        if (!eventId.matches("\\d{56}")) {
            throw new IllegalArgumentException("Not an event id: " + eventId);
        }
        return new EventKey(Long.parseLong(eventId.substring(0, 36)), Long.parseLong(eventId.substring(36)));
    }

    @Override
    public int compareTo(EventKey other) {
        return ORDER.compare(this, other);
    }
}
