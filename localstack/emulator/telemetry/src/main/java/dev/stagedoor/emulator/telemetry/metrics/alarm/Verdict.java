package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.util.List;

/**
 * What an evaluation came to.
 *
 * @param state null: whatever it is, it stays
 * @param judged the data that decided, newest first
 * @param filled how many periods without data were treated as the alarm says
 */
record Verdict(AlarmState state, List<Datapoint> judged, int filled) {}
