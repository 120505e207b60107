package dev.stagedoor.emulator.states.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event of an execution.
 *
 * @param id counted from 1
 * @param previousId of the event before it on the same path through the workflow; 0 at the start
 * @param details null where the type has none
 */
public record HistoryEvent(long id, long previousId, Instant timestamp, EventType type, ObjectNode details) {}
