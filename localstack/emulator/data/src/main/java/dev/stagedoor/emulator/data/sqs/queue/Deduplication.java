package dev.stagedoor.emulator.data.sqs.queue;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.data.sqs.error.OverLimitException;

/** What a FIFO queue took in the last five minutes, by deduplication id. Guarded by {@link MessageStore}. */
final class Deduplication {

    private static final long MILLIS = Duration.ofMinutes(5).toMillis();
    /** What is deleted is remembered too. More than the 300 messages a second that AWS takes without high throughput. */
    static final int MAX_ENTRIES = 100_000;

    /** In the order of time. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Sent sent, long until) {}

    /** The answer that the first message of that id got, or null. */
    Sent find(String id, long now) {
        for (Iterator<Entry> oldest = entries.values().iterator(); oldest.hasNext() && oldest.next().until <= now;) {
            oldest.remove();
        }
        Entry entry = entries.get(id);
        return entry == null ? null : entry.sent;
    }

    /** @throws OverLimitException if no further id can be remembered now */
    void requireRoom() {
        if (entries.size() >= MAX_ENTRIES) {
            throw new OverLimitException("The emulator's FIFO queues take at most " + MAX_ENTRIES
                    + " messages in five minutes each: that many deduplication ids are remembered.");
        }
    }

    void remember(String id, Sent sent, long now) {
        entries.put(id, new Entry(sent, now + MILLIS));
    }
}
