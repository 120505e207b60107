package dev.stagedoor.emulator.states.engine;

import java.time.Instant;

import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.ExecutionStatus;

/**
 * How an execution ended.
 *
 * @param output null unless it succeeded
 * @param error null if it succeeded
 */
public record Ended(ExecutionStatus status, Instant stopDate, Payload output, ErrorOutput error) {}
