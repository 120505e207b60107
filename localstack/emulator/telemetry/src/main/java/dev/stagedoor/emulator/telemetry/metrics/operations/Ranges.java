package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.time.Instant;

import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterCombinationException;
import dev.stagedoor.emulator.telemetry.metrics.store.TimeRange;

/** The time that a caller asks for, as CloudWatch rounds it. */
final class Ranges {

    private Ranges() {}

    /**
     * The start is rounded down to a minute or, for a shorter period, to a multiple of it; the end is exclusive.
     *
     * @throws InvalidParameterCombinationException if the end is not after the start
     */
    static TimeRange of(Instant start, Instant end, int period) {
        if (!start.isBefore(end)) {
            throw new InvalidParameterCombinationException(
                    "The parameter StartTime must be less than the parameter EndTime.");
        }
        int unit = Math.min(60, period);
        long last = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
        return new TimeRange(Math.floorDiv(start.getEpochSecond(), unit) * unit, last, period);
    }
}
