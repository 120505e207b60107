package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.time.Instant;

/**
 * Something that happened to an alarm.
 *
 * @param type {@code ConfigurationUpdate} or {@code StateUpdate}
 * @param data JSON
 */
public record HistoryItem(String alarmName, Instant time, String type, String summary, String data) {}
