package dev.stagedoor.emulator.states.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events of a durable execution; written by one thread at a time, read by any. */
public final class History implements EventLog {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a> */
    public static final int MAX_EVENTS = 25_000;

    /** What an event takes beside its texts, as measured. */
    private static final int EVENT_BYTES = 640;

    private final Clock clock;
    private final HistoryRoom room;
    private final List<HistoryEvent> events = new ArrayList<>(8);
    private long bytes;

    public History(Clock clock, HistoryRoom room) {
        this.clock = clock;
        this.room = room;
    }

    /** The last event, which says how the execution ended, always has room. */
    @Override
    public synchronized long record(EventType type, long previousId, Supplier<ObjectNode> details) {
        if (events.size() >= MAX_EVENTS - 1 && !type.ends()) {
            throw HistoryLimitException.ofEvents(MAX_EVENTS);
        }
        ObjectNode described = details == null ? null : details.get();
        long size = EVENT_BYTES + HistoryEvent.texts(described);
        if (room.take(size)) {
            bytes += size;
        } else if (!type.ends()) {
            throw HistoryLimitException.ofMemory(room.max());
        }
        long id = events.size() + 1L;
        events.add(new HistoryEvent(id, previousId, clock.instant(), type, described));
        return id;
    }

    public synchronized List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    public synchronized int count() {
        return events.size();
    }

    /** In bytes, about. */
    public synchronized long size() {
        return bytes;
    }

    /** Nobody can ask for it any more: others may have its room. */
    public synchronized void forget() {
        room.giveBack(bytes);
        bytes = 0;
    }
}
