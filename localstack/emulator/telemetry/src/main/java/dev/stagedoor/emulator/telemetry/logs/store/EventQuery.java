package dev.stagedoor.emulator.telemetry.logs.store;

import java.util.function.Predicate;

/**
 * Which events of a group to read.
 *
 * @param from first position that may be read, inclusive, or null: from the beginning
 * @param to first position that is not read any more, or null: to the end
 * @param backward true to take the newest that fit, still given oldest first
 * @param maxEvents and {@code maxBytes}: how much one answer holds; at least one event is given
 */
public record EventQuery(EventKey from, EventKey to, Predicate<LogEvent> filter, boolean backward, int maxEvents,
        long maxBytes) {}
