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

    private final Clock clock;
    private final List<HistoryEvent> events = new ArrayList<>(8);

    public History(Clock clock) {
        this.clock = clock;
    }

    /** The last event, which says how the execution ended, always has room. */
    @Override
    public synchronized long record(EventType type, long previousId, Supplier<ObjectNode> details) {
        if (events.size() >= MAX_EVENTS - 1 && !type.ends()) {
            throw new HistoryLimitException(MAX_EVENTS);
        }
        long id = events.size() + 1L;
        events.add(new HistoryEvent(id, previousId, clock.instant(), type, details == null ? null : details.get()));
        return id;
    }

    public synchronized List<HistoryEvent> events() {
        return List.copyOf(events);
    }
}
