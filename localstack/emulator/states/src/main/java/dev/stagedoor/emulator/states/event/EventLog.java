package dev.stagedoor.emulator.states.event;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes an execution's events, in their order; used by one thread at a time. */
public interface EventLog {

    /**
     * @param previousId of the event before it on the same path
     * @param details made only where somebody looks
     * @return the event's id
     * @throws HistoryLimitException if a durable execution has no room for another event
     */
    long record(EventType type, long previousId, Supplier<ObjectNode> details);
}
