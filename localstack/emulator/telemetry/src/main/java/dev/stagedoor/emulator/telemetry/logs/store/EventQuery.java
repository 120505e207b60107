package dev.stagedoor.emulator.telemetry.logs.store;

import java.util.function.Predicate;

/**
 * Which events of a group to read.
 *
 * @param from first position that may be read, inclusive, or null: from the beginning
 * @param to first position that is not read any more, or null: to the end
 * @param streams by their names
 * @param messages which of them
 * @param backward true to take the newest that fit, still given oldest first
 * @param maxEvents and {@code maxBytes}: how much one answer holds; at least one event is given
 */
public record EventQuery(EventKey from, EventKey to, Predicate<String> streams, Predicate<String> messages,
        boolean backward, int maxEvents, long maxBytes) {

    /** One event of those that come from there on. */
    public EventQuery oneFrom(EventKey position) {
        return new EventQuery(position, to, streams, messages, false, 1, maxBytes);
    }
}
