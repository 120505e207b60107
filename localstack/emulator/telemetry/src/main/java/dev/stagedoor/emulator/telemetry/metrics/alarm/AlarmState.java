package dev.stagedoor.emulator.telemetry.metrics.alarm;

/** What an alarm says. */
public enum AlarmState {
    OK, ALARM, INSUFFICIENT_DATA
}
