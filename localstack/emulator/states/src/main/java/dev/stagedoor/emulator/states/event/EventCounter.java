package dev.stagedoor.emulator.states.event;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Counts events and keeps none: an Express execution whose log is off. */
public final class EventCounter implements EventLog {

    private long last;

    @Override
    public long record(EventType type, long previousId, Supplier<ObjectNode> details) {
        return ++last;
    }
}
