package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The events of one stack, the newest first; only so many are kept. Thread-safe. */
public final class EventLog {

    private static final int KEPT = 2_000;

    private final Deque<StackEvent> events = new ArrayDeque<>();

    synchronized void add(StackEvent event) {
        events.addFirst(event);
        if (events.size() > KEPT) {
            events.removeLast();
        }
    }

    /** The newest first. */
    public synchronized List<StackEvent> all() {
        return new ArrayList<>(events);
    }
}
