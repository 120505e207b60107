package dev.stagedoor.emulator.telemetry.metrics.alarm;

/** The value of one period. @param start epoch seconds */
record Datapoint(long start, double value) {}
